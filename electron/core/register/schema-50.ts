/**
 * The board's filters, each answered from an index. Once released, never edited: see README.md. `orders_validate`
 * holds the paid orders whose payments a person must still validate (expects.ts says when).
 */
export const schema50 = `
CREATE INDEX orders_mode_channel ON orders (mode, channel, status);
CREATE INDEX orders_mode_amount ON orders (mode, amount);
CREATE INDEX orders_validate ON orders (mode)
  WHERE status = 'paid' AND attention IS NULL AND handled IS NULL
    AND (instr(payments, 'TO_VALIDATE"') > 0 OR (payments IS NULL AND instr(expects, '"validation"') > 0));
`;
