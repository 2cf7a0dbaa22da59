import fc from 'fast-check';
import { expect, test } from 'vitest';
import { belongsTo, type OrderPage, withCheck, withOrder } from '../../../renderer/connection/order-lists.ts';
import type { Order } from '../../../shared/order.ts';
import { anOrder, id } from '../an-order.ts';

const at = (minute: number) => new Date(Date.UTC(2025, 10, 22, 14, minute)).toISOString();
const order = (number: number, change: Partial<Order> = {}) =>
  anOrder({ id: id(number), createdAt: at(number), ...change });
const page = (...items: Order[]): OrderPage => ({ items, nextCursor: null });
const ids = ({ items }: OrderPage) => items.map((item) => item.id);

test('a new order comes on top, a changed one stays in its place', () => {
  const one = withOrder(page(order(2), order(1)), order(3), {});
  expect(ids(one)).toEqual([id(3), id(2), id(1)]);
  const changed = withOrder(one, order(2, { status: 'paid' }), {});
  expect(ids(changed)).toEqual(ids(one));
  expect(changed.items[1]?.status).toBe('paid');
});

test('an order that no longer belongs leaves the list', () => {
  const waiting = { status: ['open' as const, 'refused' as const] };
  const one = withOrder(page(order(2), order(1)), order(2, { status: 'paid' }), waiting);
  expect(ids(one)).toEqual([id(1)]);
});

test('an order that a search found by its customer stays when it changes, while it belongs otherwise', () => {
  const filter = { query: 'some customer', status: ['open' as const, 'paid' as const] };
  const paid = withOrder(page(order(2), order(1)), order(2, { status: 'paid' }), filter);
  expect(ids(paid)).toEqual([id(2), id(1)]);
  expect(paid.items[0]?.status).toBe('paid');
  expect(ids(withOrder(paid, order(2, { status: 'expired' }), filter))).toEqual([id(1)]);
  expect(ids(withOrder(paid, order(3), filter))).toEqual([id(2), id(1)]);
});

test('an order older than all that is loaded waits for its page', () => {
  const first = { items: [order(9), order(8)], nextCursor: 'more' };
  expect(withOrder(first, order(1), {})).toBe(first);
  expect(ids(withOrder(page(order(9)), order(1), {}))).toEqual([id(9), id(1)]);
});

test.each([
  [{ status: ['paid' as const] }, false],
  [{ status: ['open' as const] }, true],
  [{ mode: 'production' }, false],
  [{ query: '251122-116' }, true],
  [{ query: 'K3XQ' }, true],
  [{ query: 'a-116' }, true],
  [{ query: 'A-11' }, true],
  [{ query: 'A-16' }, false],
  [{ query: ' K3XQ ' }, true],
  [{ query: 'nothing' }, false],
  [{ query: 'nothing', amount: [5, 1250] }, true],
  [{ amount: [125_000] }, false],
  [{ channel: ['link' as const] }, true],
  [{ channel: ['sms' as const, 'email' as const] }, false],
  [{ person: true }, false],
  [{ from: '2025-11-22T14:00:00.000Z' }, true],
  [{ from: '2025-11-22T14:00:00.001Z' }, false],
  [{ to: '2025-11-22T14:00:00.000Z' }, false],
])('%o takes the order: %s', (filter, expected) => {
  expect(belongsTo(anOrder(), filter)).toBe(expected);
});

test('a list of what needs a person takes what does, and lets it go when a person has handled it', () => {
  const doubted = order(1, { status: 'paid', attention: { code: 'LATE_MONEY', message: '' } });
  const alarms = withOrder(page(), doubted, { attention: true });
  expect(ids(alarms)).toEqual([id(1)]);
  expect(ids(withOrder(alarms, order(1, { status: 'paid' }), { attention: true }))).toEqual([]);
});

test('any sequence of changes leaves a list without doubles, newest first, of those that belong', () => {
  const changes = fc.array(
    fc.record({
      number: fc.integer({ min: 1, max: 12 }),
      status: fc.constantFrom('open', 'paid', 'refused'),
    }),
  );
  fc.assert(
    fc.property(changes, (sequence) => {
      let one = page();
      const truth = new Map<string, Order>();
      for (const { number, status } of sequence) {
        const changed = order(number, { status });
        truth.set(changed.id, changed);
        one = withOrder(one, changed, { status: ['open', 'refused'] });
      }
      const expected = [...truth.values()]
        .filter(({ status }) => status !== 'paid')
        .sort((a, b) => b.createdAt.localeCompare(a.createdAt));
      expect(one).toEqual(page(...expected));
    }),
  );
});

test('a check changes one time and nothing else, and leaves a list without the order as it is', () => {
  const one = page(order(2), order(1));
  expect(withCheck(one, id(1), at(30))).toEqual(page(order(2), order(1, { checkedAt: at(30) })));
  expect(withCheck(one, id(7), at(30))).toBe(one);
});
