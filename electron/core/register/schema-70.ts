/**
 * Till software that was given a token; the token itself is nowhere. Once released, never edited: see README.md.
 */
export const schema70 = `
CREATE TABLE integrations (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  name TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('practice', 'test', 'production')),
  token_hash BLOB NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  made_at INTEGER NOT NULL,
  last_used_at INTEGER,
  revoked_at INTEGER
) STRICT;
`;
