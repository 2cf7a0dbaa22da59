/**
 * What people decide about doubts and alarms, and when a change was asked for: one without an answer
 * from before was long ago. Once released, never edited: see
 * README.md. `orders_attention` answers "what needs a person" without reading the other orders,
 * `orders_promised` and `orders_not_created` what ended long ago and is still looked at.
 */
export const schema30 = `
ALTER TABLE orders ADD COLUMN change_asked_at INTEGER;
ALTER TABLE orders ADD COLUMN resolution TEXT;
ALTER TABLE orders ADD COLUMN handled TEXT;
UPDATE orders SET change_asked_at = created_at WHERE pending_amount IS NOT NULL;

CREATE INDEX orders_attention ON orders (mode) WHERE attention IS NOT NULL;
CREATE INDEX orders_promised ON orders (closed_at)
  WHERE status = 'paid' AND expects IS NOT NULL AND (payments IS NULL OR instr(payments, '"RUNNING"') > 0);
CREATE INDEX orders_not_created ON orders (created_at) WHERE status = 'rejected' AND resolution = 'not-created';
`;
