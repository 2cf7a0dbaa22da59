import { expect, test } from 'vitest';
import { oldestCheck, rowsOf, statusesOf, totalsOf } from '../../../renderer/orders/board-rows.ts';
import { boardSearchSchema, filters } from '../../../renderer/orders/board-search.ts';
import { orderStatusSchema } from '../../../shared/order.ts';
import { anOrder, id } from '../an-order.ts';

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

test('the filters by status leave no status out and ask for none twice', () => {
  const asked = filters.flatMap((filter) => statusesOf(filter) ?? []);
  expect(asked.sort()).toEqual([...orderStatusSchema.options].sort());
});

test('needs you finds every doubt among all statuses', () => {
  const doubtful = [
    anOrder({ id: id(1), status: 'paid', attention }),
    anOrder({ id: id(2), status: 'unconfirmed' }),
    anOrder({ id: id(3), status: 'unknown' }),
  ];
  expect(statusesOf('check')).toBeUndefined();
  expect(rowsOf([...doubtful, anOrder({ id: id(4), status: 'paid' })], 'check')).toEqual(doubtful);
});

test('the oldest check is that of an order still asked about', () => {
  const old = '2025-11-22T14:00:00.000Z';
  const young = '2025-11-22T14:05:00.000Z';
  expect(oldestCheck([anOrder({ checkedAt: young }), anOrder({ status: 'paid', checkedAt: old })])).toBe(
    Date.parse(young),
  );
  expect(oldestCheck([anOrder({ status: 'expired' })])).toBeNull();
});

test('an address nobody can read shows the orders of today', () => {
  expect(boardSearchSchema.parse({ range: 'century', status: 7, q: 'somebody' })).toEqual({
    range: undefined,
    status: undefined,
  });
});
