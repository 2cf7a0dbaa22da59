import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backOffMs, longestBackOffMs } from '../../../../electron/core/watch/backoff.ts';
import {
  afterLimit,
  freshPace,
  fullPerSecond,
  leastPerSecond,
  paceAt,
  spend,
  untilTokensMs,
} from '../../../../electron/core/watch/pace.ts';
import { afterAnswer, afterSilence, freshReach, openness } from '../../../../electron/core/watch/reach.ts';

it('gives 2 requests a second over any time, and saves up one second', () => {
  let pace = freshPace(0);
  let spent = 0;
  for (let now = 0; now <= 60_000; now += 1) {
    pace = paceAt(pace, now);
    if (untilTokensMs(pace, 1) > 0) continue;
    pace = spend(pace, 1);
    spent += 1;
  }
  expect(spent).toBe(2 * 60 + 2);
});

it('tells how long to wait so that waiting is enough', () => {
  const tokens = fc.double({ min: -10, max: 2, noNaN: true });
  const rate = fc.double({ min: leastPerSecond, max: fullPerSecond, noNaN: true });
  fc.assert(
    fc.property(tokens, rate, fc.constantFrom(0, 1, 2), (held, perSecond, wanted) => {
      const pace = { perSecond, tokens: held, at: 1_000, limitedAt: null };
      const waitMs = untilTokensMs(pace, wanted);
      expect(Number.isInteger(waitMs)).toBe(true);
      expect(untilTokensMs(paceAt(pace, 1_000 + waitMs), wanted)).toBe(0);
    }),
  );
});

it('halves at each complaint, once for checks that were under way together, never below 0.2 a second', () => {
  let pace = afterLimit(freshPace(0), { startedAt: 0, now: 300 });
  expect(pace.perSecond).toBe(1);
  pace = afterLimit(pace, { startedAt: 200, now: 500 });
  expect(pace.perSecond).toBe(1);
  for (let now = 1_000; now < 20_000; now += 1_000) pace = afterLimit(pace, { startedAt: now - 300, now });
  expect(pace.perSecond).toBe(leastPerSecond);
});

it('recovers slowly: nothing for half a minute, all of it within four minutes', () => {
  const slowest = { ...freshPace(0), perSecond: leastPerSecond, limitedAt: 0 };
  expect(paceAt(slowest, 30_000).perSecond).toBe(leastPerSecond);
  expect(paceAt(slowest, 60_000).perSecond).toBeCloseTo(0.5);
  expect(paceAt(paceAt(slowest, 45_000), 60_000).perSecond).toBeCloseTo(0.5);
  expect(paceAt(slowest, 240_000).perSecond).toBe(fullPerSecond);
});

it('backs off doubling, jittered by a quarter, at most half a minute', () => {
  expect([1, 2, 3, 4, 5, 6, 7].map((failures) => backOffMs(failures, 0.5))).toEqual([
    1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000,
  ]);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (n, by) => {
        const middleMs = backOffMs(n, 0.5);
        expect(backOffMs(n, by)).toBeGreaterThanOrEqual(middleMs * 0.75);
        expect(backOffMs(n, by)).toBeLessThanOrEqual(longestBackOffMs * 1.25);
      },
    ),
  );
});

it('takes a silence for the server’s only if nobody else was answered meanwhile', () => {
  const silence = { startedAt: 1_000, now: 2_000, fraction: 0.5, isProbe: false };
  expect(openness(afterSilence(afterAnswer(1_500), silence), 2_000)).toBe('open');
  const down = afterSilence(afterAnswer(900), silence);
  expect(openness(down, 2_999)).toBe('closed');
  expect(openness(down, 3_000)).toBe('probe');
});

it('counts one of several checks in flight when the line broke', () => {
  const silence = { startedAt: 0, now: 15_000, fraction: 0.5, isProbe: false };
  const down = afterSilence(afterSilence(afterSilence(freshReach, silence), silence), silence);
  expect(down.failures).toBe(1);
  expect(afterSilence({ ...down, probing: true }, { ...silence, isProbe: true }).failures).toBe(2);
});
