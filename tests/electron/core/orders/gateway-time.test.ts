import { describe, expect, test } from 'vitest';
import { gatewayTimeAt, learnOffset } from '../../../../electron/core/orders/gateway-time.ts';

const day = 24 * 3_600_000;
const start = Date.UTC(2025, 10, 22, 14);

/** An answer to a call that took 200 ms, ended at `at` on the monotonic clock, from a gateway that is `ahead` by so much. */
const answer = (at: number, ahead = 0) => ({
  serverDate: Math.floor((start + at + ahead) / 1_000) * 1_000,
  startedAt: at - 200,
  endedAt: at,
});

const learned = (...answers: ReturnType<typeof answer>[]) =>
  answers.reduce<ReturnType<typeof learnOffset> | null>(learnOffset, null);

/** How far from the true time, ms. */
function wrongBy(offset: ReturnType<typeof learned>, at: number): number {
  if (offset === null) throw new Error('nothing was learned');
  return Math.abs(gatewayTimeAt(offset, at) - (start + at));
}

describe('the gateway’s time', () => {
  test('is not moved by one answer with a date far off', () => {
    expect(wrongBy(learned(answer(5_000), answer(7_000, 400 * day)), 7_000)).toBeLessThan(1_000);
    expect(wrongBy(learned(answer(5_000), answer(7_000, -400 * day), answer(9_000)), 9_000)).toBeLessThan(
      1_000,
    );
  });

  test('is not moved by two answers that are wrong each in its own way', () => {
    const offset = learned(answer(5_000), answer(7_000, day), answer(9_000, -day), answer(11_000, 2 * day));
    expect(wrongBy(offset, 11_000)).toBeLessThan(1_000);
  });

  test('follows a jump that two answers in a row agree on', () => {
    const offset = learned(answer(5_000), answer(7_000, day), answer(9_000, day));
    expect(wrongBy(offset, 9_000)).toBeCloseTo(day, -4);
  });

  test('follows a small correction at once', () => {
    const offset = learned(answer(5_000), answer(7_000, 30_000));
    expect(wrongBy(offset, 7_000)).toBeGreaterThan(29_000);
  });

  test('forgets a doubt once an answer fits again', () => {
    const offset = learned(answer(5_000), answer(7_000, day), answer(9_000), answer(11_000, day));
    expect(wrongBy(offset, 11_000)).toBeLessThan(1_000);
  });
});
