import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { createSleepCounter, createSystemClock } from '../../../electron/adapters/system-clock.ts';

const clock = createSystemClock();

describe('sleep', () => {
  test('lasts at least as long as asked, by the monotonic clock', async () => {
    const before = clock.monotonic();
    await clock.sleep(20, 'test');
    expect(clock.monotonic() - before).toBeGreaterThanOrEqual(20);
  });

  test('ends at once, without failing, when its signal aborts', async () => {
    const stop = new AbortController();
    const sleeping = clock.sleep(3_600_000, 'test', stop.signal);
    stop.abort();
    await expect(sleeping).resolves.toBeUndefined();
  });

  test('does not begin under an aborted signal', async () => {
    await expect(clock.sleep(3_600_000, 'test', AbortSignal.abort())).resolves.toBeUndefined();
  });

  test('longer than a timer of Node can be does not end at once', async () => {
    const stop = new AbortController();
    const sleeping = clock.sleep(2 ** 40, 'test', stop.signal).then(() => 'slept');
    const short = clock.sleep(5, 'test').then(() => 'short');
    expect(await Promise.race([sleeping, short])).toBe('short');
    stop.abort();
    await sleeping;
  });

  test('keeps no process alive', () => {
    const file = new URL('../../../electron/adapters/system-clock.ts', import.meta.url);
    const script = `import(${JSON.stringify(file)}).then((m) => { m.createSystemClock().sleep(60_000, 'test'); })`;
    const child = spawnSync(process.execPath, ['--eval', script], { timeout: 20_000, encoding: 'utf8' });
    expect({ status: child.status, signal: child.signal, stderr: child.stderr }).toEqual({
      status: 0,
      signal: null,
      stderr: '',
    });
  });
});

describe('monotonic time', () => {
  test('never goes back', () => {
    let last = clock.monotonic();
    for (let round = 0; round < 2_000; round += 1) {
      const now = clock.monotonic();
      expect(now).toBeGreaterThanOrEqual(last);
      last = now;
    }
  });

  /** Both clocks at a moment; then the counted time there. */
  function counter(at: { steady: number; sinceBoot: number }) {
    const now = { ...at };
    const looks = { count: 0 };
    const count = createSleepCounter({
      steady: () => now.steady,
      sinceBoot: () => {
        looks.count += 1;
        return now.sinceBoot;
      },
    });
    const countAt = (steady: number, sinceBoot: number) => {
      Object.assign(now, { steady, sinceBoot });
      return count();
    };
    return { countAt, looks };
  }

  test('counts a sleep of the machine once, and nothing for the other clock being coarse', () => {
    const { countAt } = counter({ steady: 100, sinceBoot: 5_000 });
    expect(countAt(1_100, 6_000)).toBe(1_100);
    expect(countAt(1_105, 6_010)).toBe(1_105);
    expect(countAt(2_100, 67_000)).toBe(62_100);
    expect(countAt(2_200, 67_090)).toBe(62_200);
    expect(countAt(3_100, 128_000)).toBe(123_100);
  });

  test('does not follow the other clock back', () => {
    const { countAt } = counter({ steady: 0, sinceBoot: 0 });
    expect(countAt(1_000, 61_000)).toBe(61_000);
    expect(countAt(2_000, 2_000)).toBe(62_000);
  });

  test('asks for the time since boot no more often than it moves, and sees a sleep soon all the same', () => {
    const { countAt, looks } = counter({ steady: 0, sinceBoot: 0 });
    for (let ms = 0; ms < 10; ms += 1) expect(countAt(ms, ms)).toBe(ms);
    expect(looks.count).toBe(1);
    expect(countAt(10, 3_600_010)).toBe(3_600_010);
    expect(looks.count).toBe(2);
  });
});
