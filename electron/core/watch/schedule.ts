import {
  type AgeLane,
  afterExpiryMs,
  ageLaneNames,
  ageLanes,
  lateMoneyMs,
  screenIntervalMs,
  screenPlaces,
  unattendedIntervalMs,
} from './intervals.ts';
import { nextLateLook } from './late-looks.ts';
import { isDoubted, type OrderFacts, phaseOf } from './phase.ts';

/** Who looks at it: nobody, or a screen that `sharers` orders share. */
export type Attention = { onScreen: false } | { onScreen: true; attended: boolean; sharers: number };

export interface Moment {
  attention: Attention;
  /** The gateway's time, ms since the epoch: what it dates is judged by its clock. */
  now: number;
  /** Since the order was made, ms. Ours to know: the clock that dated it may be wrong, or have been set since. */
  ageMs: number;
  /** Ms since the last check that was answered started, by a clock that never jumps; `null` before the first. */
  sinceAskedMs: number | null;
}

/**
 * `screen` goes first; the others share what is left by how long they have waited for their age. `late` is for
 * payments beyond doubt, which nobody waits for: due at their own moments, and hurried by nothing.
 */
export type Lane = 'screen' | AgeLane | 'late';

export interface NextCheck {
  lane: Lane;
  /** From now; negative when overdue. */
  inMs: number;
  /** Beside its pace, which may stretch: once when it has expired, unless it was asked about by then. */
  expiryInMs?: number;
}

/**
 * When to ask the gateway about an order again: pure, the whole policy of watching but for the budget
 * (`choose.ts`) and failures (`backoff.ts`), which can only make it later.
 */
export function nextCheck(order: OrderFacts, moment: Moment): NextCheck | 'never' {
  const phase = phaseOf(order, moment.now);
  if (phase.is === 'done') return 'never';
  if (phase.is === 'closed') return nextOfClosed(order, moment, phase.since);
  if (phase.is === 'settled') return nextOfSettled(order, moment, phase.since);
  const pace = phase.is === 'proving' ? provingPace : livePace(moment);
  return atExpiry(order, moment, { lane: pace.lane, inMs: until(pace.intervalMs, moment) });
}

interface Pace {
  lane: Lane;
  intervalMs: number;
}

const provingPace: Pace = { lane: 'screen', intervalMs: screenIntervalMs };

const until = (intervalMs: number, { sinceAskedMs }: Moment) =>
  sinceAskedMs === null ? 0 : intervalMs - sinceAskedMs;

function livePace({ attention, ageMs }: Moment): Pace {
  const lane = ageLane(ageMs);
  const { intervalMs } = ageLanes[lane];
  if (!attention.onScreen) return { lane, intervalMs };
  const seenMs = attention.attended ? screenIntervalMs : unattendedIntervalMs;
  const turns = Math.max(1, attention.sharers / screenPlaces);
  return { lane: 'screen', intervalMs: Math.min(intervalMs, seenMs * turns) };
}

function ageLane(ageMs: number): AgeLane {
  return ageLaneNames.find((name) => ageMs < ageLanes[name].untilAgeMs) ?? 'older';
}

/** Once at expiry + 2 s, whatever its pace. */
function atExpiry(order: OrderFacts, moment: Moment, next: NextCheck): NextCheck {
  if (order.expiresAt === null || moment.sinceAskedMs === null) return next;
  const expiryInMs = order.expiresAt + afterExpiryMs - moment.now;
  const isAskedSince = -moment.sinceAskedMs >= expiryInMs;
  if (isAskedSince) return next;
  return next.lane === 'screen'
    ? { ...next, inMs: Math.min(next.inMs, expiryInMs) }
    : { ...next, expiryInMs };
}

/** Late money: at the slow pace, with a last look when its time is over, also when we were off meanwhile. */
function nextOfClosed(order: OrderFacts, moment: Moment, since: number): NextCheck | 'never' {
  const untilEndMs = since + lateMoneyMs - moment.now;
  if (moment.sinceAskedMs !== null && -moment.sinceAskedMs >= untilEndMs) return 'never';
  const pace: Pace =
    isDoubted(order) && moment.attention.onScreen
      ? livePace(moment)
      : { lane: 'older', intervalMs: ageLanes.older.intervalMs };
  return { lane: pace.lane, inMs: Math.min(until(pace.intervalMs, moment), untilEndMs) };
}

function nextOfSettled(order: OrderFacts, moment: Moment, since: number): NextCheck | 'never' {
  const { now, sinceAskedMs } = moment;
  const at = nextLateLook(order, since, sinceAskedMs === null ? null : now - sinceAskedMs);
  return at === null ? 'never' : { lane: 'late', inMs: at - now };
}
