/**
 * Orders on every channel, with changes and cancels under way. Once released, never edited: see README.md.
 *
 * An amount may change now, because the gateway can be asked to; who asked and what it answered is in `events`.
 * All else that an order is stays.
 */
export const schema20 = `
ALTER TABLE orders ADD COLUMN form_action TEXT NOT NULL DEFAULT 'PAYMENT';
ALTER TABLE orders ADD COLUMN pending_amount INTEGER;
ALTER TABLE orders ADD COLUMN pending_expires_at INTEGER;
ALTER TABLE orders ADD COLUMN cancel_asked_at INTEGER;
ALTER TABLE orders ADD COLUMN expects TEXT;
ALTER TABLE orders ADD COLUMN payments TEXT;

DROP TRIGGER orders_identity;
CREATE TRIGGER orders_identity BEFORE UPDATE OF
  place, id, mode, server, shop_id, reference, currency, channel, form_action, expects, created_at,
  idempotency_key, request_hash
ON orders BEGIN
  SELECT RAISE(ABORT, 'what an order is never changes');
END;
`;
