import { expect, test } from 'vitest';
import { withDeadline } from '../../../../electron/core/gateway/deadline.ts';
import { createManualClock } from '../../../support/manual-clock.ts';

const forever = () => new Promise<never>(() => undefined);

test('hands over the value, leaves nobody sleeping and no listener', async () => {
  const clock = createManualClock(0);
  const stop = new AbortController();
  const ended = await withDeadline(() => Promise.resolve(7), {
    clock,
    timeoutMs: 1_000,
    reason: 'test',
    signal: stop.signal,
  });
  expect(ended).toEqual({ ended: 'done', value: 7 });
  expect(clock.sleepers()).toEqual([]);
});

test('tells the work to end when time is over, and does not wait for it', async () => {
  const clock = createManualClock(0);
  let isTold = false;
  const ended = withDeadline(
    (signal) => {
      signal.addEventListener('abort', () => {
        isTold = true;
      });
      return forever();
    },
    { clock, timeoutMs: 1_000, reason: 'test' },
  );
  await clock.advance(1_000);
  expect(await ended).toEqual({ ended: 'timeout' });
  expect(isTold).toBe(true);
});

test('a stop is not a time-out', async () => {
  const clock = createManualClock(0);
  const stop = new AbortController();
  const ended = withDeadline(forever, { clock, timeoutMs: 1_000, reason: 'test', signal: stop.signal });
  stop.abort();
  expect(await ended).toEqual({ ended: 'stopped' });
});

test('a defect in the work comes out', async () => {
  const clock = createManualClock(0);
  const work = () => Promise.reject(new Error('defect'));
  await expect(withDeadline(work, { clock, timeoutMs: 1_000, reason: 'test' })).rejects.toThrow('defect');
  expect(clock.sleepers()).toEqual([]);
});
