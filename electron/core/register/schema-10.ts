/**
 * Orders, their personal data apart, and the events. Once released, never edited: see README.md.
 *
 * `events` is append-only by its triggers, in one unbroken run of numbers. `RAISE(ABORT)` also stops
 * `INSERT OR REPLACE`, because a taken number is not the next one. An order's identity never changes either.
 */
export const schema10 = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE orders (
  place INTEGER PRIMARY KEY,
  id BLOB NOT NULL CHECK (length(id) = 16),
  mode TEXT NOT NULL,
  server TEXT NOT NULL,
  shop_id TEXT NOT NULL,
  reference TEXT NOT NULL,
  amount INTEGER NOT NULL,
  currency TEXT NOT NULL,
  status TEXT NOT NULL,
  channel TEXT NOT NULL,
  payment_url TEXT,
  payment_order_id TEXT,
  expires_at INTEGER,
  created_at INTEGER NOT NULL,
  checked_at INTEGER,
  paid_at INTEGER,
  proven_at INTEGER,
  closed_at INTEGER,
  payment TEXT,
  attention TEXT,
  idempotency_key TEXT,
  request_hash BLOB NOT NULL CHECK (length(request_hash) = 32),
  attempts INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX orders_id ON orders (id);
CREATE UNIQUE INDEX orders_reference ON orders (mode, shop_id, reference);
CREATE UNIQUE INDEX orders_key ON orders (mode, shop_id, idempotency_key) WHERE idempotency_key IS NOT NULL;
CREATE INDEX orders_mode ON orders (mode);
CREATE INDEX orders_mode_status ON orders (mode, status);
CREATE INDEX orders_live ON orders (status)
  WHERE closed_at IS NULL AND status NOT IN ('rejected', 'registered', 'expired', 'cancelled', 'paid');
CREATE INDEX orders_closed ON orders (closed_at) WHERE closed_at IS NOT NULL AND status <> 'rejected';

CREATE TRIGGER orders_identity BEFORE UPDATE OF
  place, id, mode, server, shop_id, reference, amount, currency, channel, created_at, idempotency_key, request_hash
ON orders BEGIN
  SELECT RAISE(ABORT, 'what an order is never changes');
END;
CREATE TRIGGER orders_kept BEFORE DELETE ON orders BEGIN
  SELECT RAISE(ABORT, 'orders are never deleted');
END;

CREATE VIRTUAL TABLE order_text USING fts5 (
  reference, content = 'orders', content_rowid = 'place', tokenize = 'trigram', detail = none, columnsize = 0
);
CREATE TRIGGER orders_text AFTER INSERT ON orders BEGIN
  INSERT INTO order_text (rowid, reference) VALUES (new.place, new.reference);
END;

CREATE TABLE events (
  number INTEGER PRIMARY KEY,
  order_place INTEGER NOT NULL REFERENCES orders (place),
  type TEXT NOT NULL,
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  status TEXT NOT NULL,
  evidence TEXT NOT NULL,
  personal_hash BLOB CHECK (length(personal_hash) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE INDEX events_order ON events (order_place);

CREATE TRIGGER events_numbered BEFORE INSERT ON events
WHEN new.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM events) BEGIN
  SELECT RAISE(ABORT, 'events are numbered without gaps');
END;
CREATE TRIGGER events_unedited BEFORE UPDATE ON events BEGIN
  SELECT RAISE(ABORT, 'events are never edited');
END;
CREATE TRIGGER events_kept BEFORE DELETE ON events BEGIN
  SELECT RAISE(ABORT, 'events are never deleted');
END;

CREATE TABLE personal (
  order_place INTEGER NOT NULL REFERENCES orders (place),
  event INTEGER NOT NULL REFERENCES events (number),
  salt BLOB NOT NULL CHECK (length(salt) = 16),
  data TEXT NOT NULL,
  PRIMARY KEY (order_place, event)
) STRICT, WITHOUT ROWID;
`;
