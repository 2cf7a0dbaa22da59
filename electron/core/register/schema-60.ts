/**
 * Payments by when they were confirmed, for a day's totals: an order of last week can be paid today. Once released,
 * never edited: see README.md.
 */
export const schema60 = `
CREATE INDEX orders_paid ON orders (mode, paid_at) WHERE paid_at IS NOT NULL;
`;
