import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFinal, spanOf, staleAfterMs, timeLeft } from '../../../renderer/ui/age.ts';
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
