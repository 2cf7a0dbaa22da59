import { uptime } from 'node:os';
import { performance } from 'node:perf_hooks';
import type { Clock } from '../core/ports.ts';

/** Node's timers hold 31 bits of milliseconds. */
const longestTimerMs = 2 ** 31 - 1;
/** Less than this between the two clocks is their resolution, not sleep. */
const sleepThresholdMs = 1_000;

/**
 * Adds to a monotonic time the spans in which another clock, which counts sleep, ran ahead of it.
 * `sinceBootMs` may be coarse; what was added once stays.
 */
export function createSleepCounter(start: { monotonicMs: number; sinceBootMs: number }) {
  let asleepMs = 0;
  return (monotonicMs: number, sinceBootMs: number): number => {
    const aheadMs = sinceBootMs - start.sinceBootMs - (monotonicMs - start.monotonicMs);
    if (aheadMs > asleepMs + sleepThresholdMs) asleepMs = aheadMs;
    return monotonicMs + asleepMs;
  };
}

/**
 * Node's steady clock (libuv's `uv_hrtime`) counts sleep on macOS (`mach_continuous_time`) and Windows
 * (`QueryPerformanceCounter`) but not on Linux (`CLOCK_MONOTONIC`), where the time since boot
 * (`os.uptime()`, to 10 ms) does and makes up for it.
 */
function createMonotonic(): () => number {
  if (process.platform !== 'linux') return () => performance.now();
  const sinceBootMs = () => uptime() * 1_000;
  const countSleep = createSleepCounter({ monotonicMs: performance.now(), sinceBootMs: sinceBootMs() });
  return () => countSleep(performance.now(), sinceBootMs());
}

/** Its timers never keep a process alive that has nothing else to do. */
function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const wakeAtMs = performance.now() + ms;
    let timer: NodeJS.Timeout;
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const wait = () => {
      const restMs = wakeAtMs - performance.now();
      if (restMs <= 0) return end();
      timer = setTimeout(wait, Math.min(Math.ceil(restMs), longestTimerMs)).unref();
    };
    signal?.addEventListener('abort', end, { once: true });
    wait();
  });
}

/** The machine's time. A sleep does not run on while the machine itself sleeps: wake is the host's to tell. */
export function createSystemClock(): Clock {
  return {
    now: () => Date.now(),
    monotonic: createMonotonic(),
    sleep: (ms, _reason, signal) => sleep(ms, signal),
  };
}
