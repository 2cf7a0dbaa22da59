/**
 * Orders found by their customers' names, phones and e-mails, and what erasing needs. Once released, never edited:
 * see README.md.
 *
 * `people` holds what can be searched of each order (person-text.ts), `people_text` its trigrams. Both go with the
 * personal data: without `secure-delete` the index would keep the trigrams of a deleted text until its next merge.
 * A request's hash can be wiped and nothing else: made of an amount and a phone, it can be guessed back.
 */
export const schema40 = `
CREATE TABLE people (
  place INTEGER PRIMARY KEY REFERENCES orders (place),
  text TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE people_text USING fts5 (
  text, content = 'people', content_rowid = 'place', tokenize = 'trigram case_sensitive 1', detail = none,
  columnsize = 0
);
INSERT INTO people_text (people_text, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER people_added AFTER INSERT ON people BEGIN
  INSERT INTO people_text (rowid, text) VALUES (new.place, new.text);
END;
CREATE TRIGGER people_changed AFTER UPDATE ON people BEGIN
  INSERT INTO people_text (people_text, rowid, text) VALUES ('delete', old.place, old.text);
  INSERT INTO people_text (rowid, text) VALUES (new.place, new.text);
END;
CREATE TRIGGER people_erased AFTER DELETE ON people BEGIN
  INSERT INTO people_text (people_text, rowid, text) VALUES ('delete', old.place, old.text);
END;

DROP TRIGGER orders_identity;
CREATE TRIGGER orders_identity BEFORE UPDATE OF
  place, id, mode, server, shop_id, reference, currency, channel, form_action, expects, created_at, idempotency_key
ON orders BEGIN
  SELECT RAISE(ABORT, 'what an order is never changes');
END;
CREATE TRIGGER orders_request BEFORE UPDATE OF request_hash ON orders
WHEN new.request_hash IS NOT zeroblob(32) BEGIN
  SELECT RAISE(ABORT, 'a request hash can only be wiped');
END;
`;
