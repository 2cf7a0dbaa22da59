import { type ConnectionState, contactAt } from '../connection/connection-state.ts';

/** What the rail says about how fresh everything is. `ageMs` goes into the words. */
export interface Freshness {
  say: 'connecting' | 'checked' | 'stale' | 'never' | 'idle' | 'lost';
  isWarning: boolean;
  ageMs: number;
}

export interface FreshnessInput {
  connection: ConnectionState;
  /** Wall time and monotonic time now, ms. */
  now: number;
  monotonicNow: number;
  /** How old the last check may be, told by the youngest order that waits. */
  staleAfterMs: number;
}

/** Whether the gateway is being heard, told from the last beat and the time of the last check. */
export function freshness({ connection, now, monotonicNow, staleAfterMs }: FreshnessInput): Freshness {
  const { health } = connection;
  const { phase, since } = contactAt(connection, monotonicNow);
  if (phase === 'lost') return { say: 'lost', isWarning: true, ageMs: monotonicNow - since };
  if (phase === 'connecting' || !health) return { say: 'connecting', isWarning: false, ageMs: 0 };
  if (health.watching === 0) return { say: 'idle', isWarning: false, ageMs: 0 };
  if (health.lastCheckAt === null) return { say: 'never', isWarning: health.problems.length > 0, ageMs: 0 };
  const ageMs = now - Date.parse(health.lastCheckAt);
  if (ageMs > staleAfterMs) return { say: 'stale', isWarning: true, ageMs };
  return { say: 'checked', isWarning: false, ageMs };
}
