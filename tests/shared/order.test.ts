import { describe, expect, test } from 'vitest';
import { isSurelyPaid } from '../../shared/order.ts';
import { createOrderSchema } from '../../shared/order-wish.ts';

const asked = { amount: 1250, currency: 'EUR', channel: { type: 'link' } };

describe('what may be asked for', () => {
  test('an amount, a currency and a link', () => {
    expect(createOrderSchema.parse(asked)).toEqual(asked);
  });

  test('an article number that was scanned, also one that could be a card', () => {
    expect(createOrderSchema.safeParse({ ...asked, reference: '5901234123457' }).success).toBe(true);
  });

  test.each([
    ['amount 0', { amount: 0 }, 'more than 0'],
    ['a negative amount', { amount: -1 }, 'more than 0'],
    ['half a cent', { amount: 12.5 }, 'int'],
    ['13 digits', { amount: 1_000_000_000_000 }, '12 digits'],
    ['an unknown currency', { currency: 'XXX' }, 'does not know'],
    ['a reference with a space', { reference: 'table 4' }, 'letters, digits'],
    ['a card number as reference', { reference: '4970100000000055' }, 'card'],
    ['a card number in the note', { note: 'card 4970 1000 0000 0055' }, 'card'],
    ['two expiries', { expiresAt: '2026-11-22T12:00:00Z', expiresIn: 600 }, 'not both'],
    ['an expiry under two minutes', { expiresIn: 60 }, '120'],
    ['an expiry over 90 days', { expiresIn: 91 * 86_400 }, '7776000'],
    ['a field that does not exist', { amout: 12 }, 'amout'],
  ])('not %s', (_what, change, why) => {
    const parsed = createOrderSchema.safeParse({ ...asked, ...change });
    expect(parsed.success).toBe(false);
    expect(parsed.error?.message).toContain(why);
  });
});

test('green is a paid order without any doubt', () => {
  expect(isSurelyPaid({ status: 'paid' })).toBe(true);
  expect(isSurelyPaid({ status: 'paid', attention: { code: 'TRANSACTIONS_DIFFER', message: '' } })).toBe(
    false,
  );
  for (const status of ['open', 'refused', 'unconfirmed', 'unknown', 'registered', 'expired'] as const)
    expect(isSurelyPaid({ status })).toBe(false);
});
