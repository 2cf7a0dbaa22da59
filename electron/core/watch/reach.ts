import { backOffMs } from './backoff.ts';

/** Whether a server answers. Times on the monotonic clock. */
export interface Reach {
  /** Fruitless asks in a row that tell against the server; 0 while it answers. */
  failures: number;
  /** While it does not: when to ask again, with one check alone. */
  probeAt: number;
  probing: boolean;
  answeredAt: number | null;
}

export const freshReach: Reach = { failures: 0, probeAt: 0, probing: false, answeredAt: null };

export const isDown = (reach: Reach) => reach.failures > 0;

/** Whether checks may start: all of them, one as a probe, or none for now. */
export function openness(reach: Reach, now: number): 'open' | 'probe' | 'closed' {
  if (!isDown(reach)) return 'open';
  return reach.probing || now < reach.probeAt ? 'closed' : 'probe';
}

export const afterAnswer = (now: number): Reach => ({ ...freshReach, answeredAt: now });

export interface Silence {
  startedAt: number;
  now: number;
  /** Chance, for the jitter. */
  fraction: number;
  isProbe: boolean;
  /** The longest to wait before the next probe. */
  longestMs?: number;
}

/**
 * A check that got no readable answer. It tells against the server only if nobody else got one since it
 * started; of several in flight when the line broke, one counts.
 */
export function afterSilence(reach: Reach, silence: Silence): Reach {
  const { startedAt, now, fraction, isProbe, longestMs } = silence;
  if (reach.answeredAt !== null && reach.answeredAt > startedAt) return reach;
  if (isDown(reach) && !isProbe) return reach;
  const failures = reach.failures + 1;
  return { ...reach, failures, probing: false, probeAt: now + backOffMs(failures, fraction, longestMs) };
}
