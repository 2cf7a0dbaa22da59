import { expect, test } from 'vitest';
import { oldestCheck, totalsOf } from '../../../renderer/orders/board-rows.ts';
import { boardSearchSchema } from '../../../renderer/orders/board-search.ts';
import { anOrder } from '../an-order.ts';

const attention = { code: 'AMOUNT_DIFFERS', message: '' } as const;

test('totals never mix currencies, nor count as paid what needs a look', () => {
  const totals = totalsOf([
    anOrder({ status: 'paid', amount: 1200 }),
    anOrder({ status: 'paid', amount: 300 }),
    anOrder({ status: 'paid', amount: 5000, attention }),
    anOrder({ status: 'paid', amount: 800, currency: 'JPY' }),
    anOrder({ status: 'open', amount: 70 }),
    anOrder({ status: 'refused', amount: 30 }),
    anOrder({ status: 'expired', amount: 9 }),
  ]);
  expect(totals).toEqual({
    orders: 7,
    paid: [
      ['EUR', 1500],
      ['JPY', 800],
    ],
    waiting: [['EUR', 100]],
  });
});

test('the oldest check is that of an order still asked about', () => {
  const old = '2025-11-22T14:00:00.000Z';
  const young = '2025-11-22T14:05:00.000Z';
  expect(oldestCheck([anOrder({ checkedAt: young }), anOrder({ status: 'paid', checkedAt: old })])).toBe(
    Date.parse(young),
  );
  expect(oldestCheck([anOrder({ status: 'expired' })])).toBeNull();
});

test('what nobody can read of an address is left out, and the rest still counts', () => {
  const address = {
    ...{ range: 'century', status: 7, q: 'somebody' },
    ...{ day: '2026-02-30', way: 'sms', mode: 'real' },
  };
  expect(boardSearchSchema.parse(address)).toEqual({ way: 'sms' });
});
