import type { OrderRow } from '../register/register.ts';
import {
  type AgeLane,
  afterExpiryMs,
  ageLaneNames,
  ageLanes,
  lateMoneyMs,
  longestLifeMs,
  provingMs,
  screenIntervalMs,
  screenPlaces,
  unattendedIntervalMs,
} from './intervals.ts';

/** What of an order decides when to ask about it. */
export type OrderFacts = Pick<
  OrderRow,
  'status' | 'createdAt' | 'expiresAt' | 'paidAt' | 'provenAt' | 'closedAt' | 'attention'
>;

/** Who looks at it: nobody, or a screen that `sharers` orders share. */
export type Attention = { onScreen: false } | { onScreen: true; attended: boolean; sharers: number };

export interface Moment {
  attention: Attention;
  /** The gateway's time, ms since the epoch: ages and expiry are judged by its clock. */
  now: number;
  /** Ms since the last check that was answered started, by a clock that never jumps; `null` before the first. */
  sinceAskedMs: number | null;
}

/** `screen` goes first; the others share what is left by how long they have waited for their age. */
export type Lane = 'screen' | AgeLane;

export interface NextCheck {
  lane: Lane;
  /** From now; negative when overdue. */
  inMs: number;
}

type Phase =
  | { is: 'done' }
  /** Somebody may pay it, or we do not know better. */
  | { is: 'live' }
  /** Paid, and its transactions still to be seen. */
  | { is: 'proving' }
  /** Nothing can be paid any more since then (or a payment is in doubt since then). */
  | { is: 'closed'; since: number };

function phaseOf(order: OrderFacts, now: number): Phase {
  switch (order.status) {
    case 'requesting':
    case 'rejected':
    case 'registered':
      return { is: 'done' };
    case 'expired':
    case 'cancelled':
      return { is: 'closed', since: order.closedAt ?? order.expiresAt ?? order.createdAt + longestLifeMs };
    case 'unconfirmed': {
      const since = order.closedAt ?? order.expiresAt ?? order.createdAt + longestLifeMs;
      return now < since ? { is: 'live' } : { is: 'closed', since };
    }
    case 'paid':
      return phaseOfPaid(order, now);
    case 'open':
      return { is: 'live' };
    case 'refused':
    case 'unknown':
      if (order.closedAt === null || now < order.closedAt) return { is: 'live' };
      return { is: 'closed', since: order.closedAt };
  }
}

function phaseOfPaid(order: OrderFacts, now: number): Phase {
  const paidAt = order.paidAt ?? order.createdAt;
  if (order.attention !== null) return { is: 'closed', since: order.closedAt ?? paidAt };
  if (order.provenAt !== null) return { is: 'done' };
  return now < paidAt + provingMs ? { is: 'proving' } : { is: 'live' };
}

/** Whether it takes one of the places on screen: something may change while somebody looks. */
export function takesPlace(order: OrderFacts, now: number): boolean {
  const { is } = phaseOf(order, now);
  return is === 'live' || is === 'proving' || isDoubted(order);
}

/** Staff and customer stand before an amber "paid": on screen it is asked about like an open one. */
function isDoubted(order: OrderFacts): boolean {
  return order.status === 'paid' && order.attention !== null;
}

/**
 * When to ask the gateway about an order again: pure, the whole policy of watching but for the budget
 * (`choose.ts`) and failures (`backoff.ts`), which can only make it later.
 */
export function nextCheck(order: OrderFacts, moment: Moment): NextCheck | 'never' {
  const phase = phaseOf(order, moment.now);
  if (phase.is === 'done') return 'never';
  if (phase.is === 'closed') return nextOfClosed(order, moment, phase.since);
  const pace = phase.is === 'proving' ? provingPace : livePace(order, moment);
  return atExpiry(order, moment, { lane: pace.lane, inMs: until(pace.intervalMs, moment) });
}

interface Pace {
  lane: Lane;
  intervalMs: number;
}

const provingPace: Pace = { lane: 'screen', intervalMs: screenIntervalMs };

const until = (intervalMs: number, { sinceAskedMs }: Moment) =>
  sinceAskedMs === null ? 0 : intervalMs - sinceAskedMs;

function livePace(order: OrderFacts, { attention, now }: Moment): Pace {
  const lane = ageLane(now - order.createdAt);
  const { intervalMs } = ageLanes[lane];
  if (!attention.onScreen) return { lane, intervalMs };
  const seenMs = attention.attended ? screenIntervalMs : unattendedIntervalMs;
  const turns = Math.max(1, attention.sharers / screenPlaces);
  return { lane: 'screen', intervalMs: Math.min(intervalMs, seenMs * turns) };
}

function ageLane(ageMs: number): AgeLane {
  return ageLaneNames.find((name) => ageMs < ageLanes[name].untilAgeMs) ?? 'older';
}

/** Once at expiry + 2 s, whatever its pace, and ahead of others of its age. */
function atExpiry(order: OrderFacts, moment: Moment, next: NextCheck): NextCheck {
  if (order.expiresAt === null || moment.sinceAskedMs === null) return next;
  const inMs = order.expiresAt + afterExpiryMs - moment.now;
  const isAskedSince = -moment.sinceAskedMs >= inMs;
  if (isAskedSince || inMs >= next.inMs) return next;
  return { lane: next.lane === 'screen' ? 'screen' : 'minutes', inMs };
}

/** Late money: at the slow pace, with a last look when its time is over, also when we were off meanwhile. */
function nextOfClosed(order: OrderFacts, moment: Moment, since: number): NextCheck | 'never' {
  const untilEndMs = since + lateMoneyMs - moment.now;
  if (moment.sinceAskedMs !== null && -moment.sinceAskedMs >= untilEndMs) return 'never';
  const pace: Pace =
    isDoubted(order) && moment.attention.onScreen
      ? livePace(order, moment)
      : { lane: 'older', intervalMs: ageLanes.older.intervalMs };
  return { lane: pace.lane, inMs: Math.min(until(pace.intervalMs, moment), untilEndMs) };
}
