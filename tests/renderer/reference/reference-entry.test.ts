import { describe, expect, it } from 'vitest';
import { referenceRefusal } from '../../../renderer/reference/reference-entry.ts';
import { createOrderSchema } from '../../../shared/order-wish.ts';

/** A product code with a valid check digit which also looks like a Maestro card. */
const productLikeCard = '6901234500042';

describe('a reference', () => {
  it.each([
    ['', false, null],
    ['INV-2024_17', false, null],
    ['3017620422003', true, null],
    ['a'.repeat(64), false, null],
    ['a'.repeat(65), false, 'too-long'],
    ['caf\u00e9', false, 'characters'],
    ['two words', false, 'characters'],
    ['(01)03017620422003', true, 'characters'],
    ['4970100000000055', false, 'card'],
    ['4970100000000055', true, 'card'],
    ['4970-1000-0000-0055', false, 'card'],
    [productLikeCard, false, 'card'],
    [productLikeCard, true, null],
  ] as const)('%j, scanned: %s → %s', (text, isScanned, refusal) => {
    expect(referenceRefusal(text, isScanned)).toBe(refusal);
  });

  it('that the counter takes from a scanner, the contract takes too', () => {
    const order = { amount: 1, currency: 'EUR', channel: { type: 'link' } };
    for (const reference of [productLikeCard, '3017620422003', 'INV-17']) {
      expect(createOrderSchema.safeParse({ ...order, reference }).success).toBe(true);
    }
    expect(createOrderSchema.safeParse({ ...order, reference: '4970100000000055' }).success).toBe(false);
  });
});
