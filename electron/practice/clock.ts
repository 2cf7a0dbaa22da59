import { setTimeout as wait } from 'node:timers/promises';

/** Time as the gateway knows it; the core's `Clock` fits. */
export interface PracticeClock {
  /** Ms since the epoch, UTC. */
  now(): number;
  /** Resolves after `ms`, or at once when `signal` aborts; never rejects. */
  sleep(ms: number, reason: string, signal?: AbortSignal): Promise<void>;
}

export const systemClock: PracticeClock = {
  now: () => Date.now(),
  sleep: (ms, _reason, signal) => wait(ms, undefined, signal ? { signal } : {}).catch(() => undefined),
};

/** Lyra's form of a moment: whole seconds, always `+00:00`. */
export function wireDate(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, '+00:00');
}
