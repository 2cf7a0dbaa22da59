/** Step N brings the file from version N to N + 1; a step once released is never edited. */
export const steps: readonly string[] = [
  `CREATE TABLE shop (
     one INTEGER PRIMARY KEY CHECK (one = 1),
     shop_id TEXT NOT NULL,
     password TEXT NOT NULL,
     port INTEGER,
     phone_port INTEGER
   ) STRICT;
   CREATE TABLE orders (
     id TEXT PRIMARY KEY,
     shop_id TEXT NOT NULL,
     code TEXT NOT NULL UNIQUE,
     order_id TEXT,
     amount INTEGER NOT NULL,
     currency TEXT NOT NULL,
     locale TEXT NOT NULL,
     status TEXT NOT NULL CHECK (status IN ('RUNNING', 'REFUSED', 'PAID')),
     created_at INTEGER NOT NULL,
     updated_at INTEGER,
     expires_at INTEGER NOT NULL,
     details TEXT NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX orders_by_order_id ON orders (order_id);
   CREATE TABLE transactions (
     uuid TEXT PRIMARY KEY,
     payment_order_id TEXT NOT NULL REFERENCES orders (id),
     sequence INTEGER NOT NULL,
     pan TEXT NOT NULL,
     result TEXT NOT NULL CHECK (result IN ('accepted', 'refused')),
     authorization_number TEXT,
     created_at INTEGER NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX transactions_by_order ON transactions (payment_order_id);`,
  // Both tables are made anew: SQLite cannot change a CHECK.
  `ALTER TABLE shop ADD COLUMN options TEXT NOT NULL DEFAULT '{}';
   ALTER TABLE shop ADD COLUMN sms_balance INTEGER NOT NULL DEFAULT 1000000;
   ALTER TABLE transactions RENAME TO old_transactions;
   ALTER TABLE orders RENAME TO old_orders;
   CREATE TABLE orders (
     id TEXT PRIMARY KEY,
     shop_id TEXT NOT NULL,
     code TEXT NOT NULL UNIQUE,
     order_id TEXT,
     amount INTEGER NOT NULL,
     currency TEXT NOT NULL,
     locale TEXT NOT NULL,
     channel TEXT NOT NULL,
     status TEXT NOT NULL CHECK (status IN ('RUNNING', 'REFUSED', 'PAID', 'CANCELLED')),
     created_at INTEGER NOT NULL,
     updated_at INTEGER,
     expires_at INTEGER NOT NULL,
     details TEXT NOT NULL
   ) STRICT, WITHOUT ROWID;
   INSERT INTO orders
     SELECT id, shop_id, code, order_id, amount, currency, locale, 'URL', status, created_at, updated_at,
            expires_at, details
     FROM old_orders;
   CREATE TABLE transactions (
     uuid TEXT PRIMARY KEY,
     payment_order_id TEXT NOT NULL REFERENCES orders (id),
     sequence INTEGER NOT NULL,
     created_at INTEGER NOT NULL,
     details TEXT NOT NULL
   ) STRICT, WITHOUT ROWID;
   INSERT INTO transactions
     SELECT t.uuid, t.payment_order_id, t.sequence, t.created_at, json_object(
       'pan', t.pan,
       'brand', 'CB',
       'amount', o.amount,
       'operationType', 'DEBIT',
       'failure', CASE t.result WHEN 'accepted' THEN NULL ELSE json_object(
         'code', 'ACQ_001',
         'message', 'payment refused',
         'detailedCode', '05',
         'detailedMessage', 'Do not honor') END,
       'threeDS', 'none',
       'authorizationNumber', t.authorization_number,
       'captureAt', t.created_at,
       'isValidatedByHand', json('false'),
       'isRefusedLater', json('false'),
       'token', NULL,
       'instalment', NULL)
     FROM old_transactions t JOIN old_orders o ON o.id = t.payment_order_id;
   DROP TABLE old_transactions;
   DROP TABLE old_orders;
   CREATE INDEX orders_by_order_id ON orders (order_id);
   CREATE UNIQUE INDEX invoices_by_order_id ON orders (shop_id, order_id) WHERE channel = 'INVOICE';
   CREATE INDEX transactions_by_order ON transactions (payment_order_id);
   CREATE TABLE messages (
     id INTEGER PRIMARY KEY,
     payment_order_id TEXT NOT NULL REFERENCES orders (id),
     sent_at INTEGER NOT NULL,
     details TEXT NOT NULL
   ) STRICT;`,
];
