import { uptime } from 'node:os';
import { performance } from 'node:perf_hooks';
import type { Clock } from '../core/ports.ts';

/** Node's timers hold 31 bits of milliseconds. */
const longestTimerMs = 2 ** 31 - 1;
/** Less than this between the two clocks is their resolution, not sleep. */
const sleepThresholdMs = 1_000;

/** Linux tells the time since boot in steps of this; to look more often would read its file for nothing. */
const lookEveryMs = 10;

/** A steady clock that stands still while the machine sleeps, and a coarse one that runs on; both in ms. */
interface TwoClocks {
  steady(): number;
  sinceBoot(): number;
}

/**
 * The steady time with the spans in which the other clock ran ahead of it: the machine slept. What was added once
 * stays.
 */
export function createSleepCounter({ steady, sinceBoot }: TwoClocks): () => number {
  const start = { steadyMs: steady(), sinceBootMs: sinceBoot() };
  let lookedAtMs = start.steadyMs;
  let asleepMs = 0;
  return () => {
    const steadyMs = steady();
    if (steadyMs - lookedAtMs >= lookEveryMs) {
      lookedAtMs = steadyMs;
      const aheadMs = sinceBoot() - start.sinceBootMs - (steadyMs - start.steadyMs);
      if (aheadMs > asleepMs + sleepThresholdMs) asleepMs = aheadMs;
    }
    return steadyMs + asleepMs;
  };
}

/**
 * Node's steady clock (libuv's `uv_hrtime`) counts sleep on macOS (`mach_continuous_time`) and Windows
 * (`QueryPerformanceCounter`) but not on Linux (`CLOCK_MONOTONIC`), where the time since boot
 * (`os.uptime()`) does and makes up for it.
 */
function createMonotonic(): () => number {
  const steady = () => performance.now();
  if (process.platform !== 'linux') return steady;
  return createSleepCounter({ steady, sinceBoot: () => uptime() * 1_000 });
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
