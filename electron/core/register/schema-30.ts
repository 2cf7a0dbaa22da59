/**
 * What people decide about doubts and alarms, and when a change was asked for. Once released, never edited: see
 * README.md. `orders_attention` answers "what needs a person" without reading the other orders.
 */
export const schema30 = `
ALTER TABLE orders ADD COLUMN change_asked_at INTEGER;
ALTER TABLE orders ADD COLUMN resolution TEXT;
ALTER TABLE orders ADD COLUMN handled TEXT;

CREATE INDEX orders_attention ON orders (mode) WHERE attention IS NOT NULL;
`;
