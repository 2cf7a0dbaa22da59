import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isFinal,
  spanOf,
  staleAfterMs,
  staleMs,
  staleOnScreenMs,
  timeLeft,
} from '../../../renderer/ui/age.ts';
import type { Order } from '../../../shared/order.ts';
import { anOrder } from '../an-order.ts';

test.each([
  [-500, 's', 1],
  [0, 's', 1],
  [1_001, 's', 2],
  [59_999, 's', 59],
  [60_000, 'min', 1],
  [3_599_999, 'min', 59],
  [3_600_000, 'h', 1],
  [86_400_000 * 3.5, 'd', 3],
])('%d ms is said as %s %d', (ms, unit, value) => {
  expect(spanOf(ms)).toEqual({ unit, value });
});

test.each([
  [0, null],
  [-1, null],
  [1, { kind: 'clock', text: '0:01' }],
  [582_000, { kind: 'clock', text: '9:42' }],
  [3_599_001, { kind: 'hours', hours: 1, minutes: 0 }],
  [7_500_000, { kind: 'hours', hours: 2, minutes: 5 }],
  [86_400_000 * 2.99, { kind: 'days', days: 3 }],
])('%d ms left', (ms, expected) => {
  expect(timeLeft(ms)).toEqual(expected);
});

test('the longer an order waits, the longer its last check may be past', () => {
  const created = '2025-11-22T14:00:00.000Z';
  const start = Date.parse(created);
  const age = fc.integer({ min: 0, max: 90 * 86_400_000 });
  fc.assert(
    fc.property(age, age, (a, b) => {
      const [younger, older] = [Math.min(a, b), Math.max(a, b)];
      expect(staleAfterMs(created, start + younger)).toBeLessThanOrEqual(
        staleAfterMs(created, start + older),
      );
    }),
  );
});

test('paid is final only when nothing contradicts it', () => {
  const attention = { code: 'PAYMENT_NOT_PROVEN', message: '' } as const;
  expect(isFinal(anOrder({ status: 'paid' }))).toBe(true);
  expect(isFinal(anOrder({ status: 'paid', attention }))).toBe(false);
  expect(isFinal(anOrder({ status: 'refused' }))).toBe(false);
  expect(isFinal(anOrder({ status: 'unconfirmed' }))).toBe(false);
});

test('of the order on screen 5 s without an answer are worth a warning, as long as it may change', () => {
  const now = Date.parse('2025-11-22T14:05:00.000Z');
  const limit = (change: Partial<Order>, isAttended = true) =>
    staleOnScreenMs(anOrder(change), { now, isAttended });
  expect(limit({})).toBe(5_000);
  expect(limit({ status: 'unconfirmed' })).toBe(5_000);
  expect(limit({ status: 'paid', attention: { code: 'LATE_MONEY', message: '' } })).toBe(5_000);
  expect(limit({}, false)).toBeGreaterThan(5_000);
  const over = { status: 'unconfirmed', expiresAt: '2025-11-22T14:04:00.000Z' } as const;
  expect(limit(over)).toBe(35 * 60_000);
  expect(staleMs(anOrder(over), now)).toBe(35 * 60_000);
  expect(staleMs(anOrder(), now)).toBe(20_000);
});
