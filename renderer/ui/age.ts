import { isSurelyPaid, type Order } from '../../shared/order.ts';
import { isWaiting } from './status-look.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** A span of time in the one unit people would say it in; never `0 s`, for nothing is known that early. */
export interface Span {
  unit: 's' | 'min' | 'h' | 'd';
  value: number;
}

export function spanOf(ms: number): Span {
  const span = Math.max(1, ms);
  if (span < minuteMs) return { unit: 's', value: Math.min(59, Math.ceil(span / 1000)) };
  if (span < hourMs) return { unit: 'min', value: Math.floor(span / minuteMs) };
  if (span < dayMs) return { unit: 'h', value: Math.floor(span / hourMs) };
  return { unit: 'd', value: Math.floor(span / dayMs) };
}

/**
 * How old the gateway's last word on an order may be before that is worth a warning: well over the
 * pace it is asked at (5 s when young, then 20 s, 2 min, 15 min).
 */
export function staleAfterMs(createdAt: string, now: number): number {
  const age = now - Date.parse(createdAt);
  if (age < 10 * minuteMs) return 20_000;
  if (age < hourMs) return minuteMs;
  if (age < dayMs) return 5 * minuteMs;
  return 35 * minuteMs;
}

type Asked = Pick<Order, 'status' | 'attention' | 'createdAt' | 'expiresAt'>;

/** The same for one order: what can no longer be paid is asked about every 15 min at most. */
export function staleMs(order: Asked, now: number): number {
  return isClosed(order, now) ? 35 * minuteMs : staleAfterMs(order.createdAt, now);
}

/**
 * The same for the order a screen is about: what may still change is asked about every 2 s while somebody is
 * there, every 5 s otherwise, so that a line that broke shows within 5 s.
 */
export function staleOnScreenMs(
  order: Asked,
  { now, isAttended }: { now: number; isAttended: boolean },
): number {
  const isDoubted = order.status === 'paid' && order.attention !== undefined;
  if (isClosed(order, now) && !isDoubted) return staleMs(order, now);
  return isAttended ? 5_000 : 12_000;
}

function isClosed(order: Asked, now: number): boolean {
  const isOver = order.expiresAt !== null && Date.parse(order.expiresAt) <= now;
  return !isWaiting(order) || (isOver && order.status !== 'open');
}

/** How often the gateway is asked about an order of this age that no screen is about. */
export function askedEvery(createdAt: string, now: number): Span {
  const age = now - Date.parse(createdAt);
  if (age < 10 * minuteMs) return { unit: 's', value: 5 };
  if (age < hourMs) return { unit: 's', value: 20 };
  return { unit: 'min', value: age < dayMs ? 2 : 15 };
}

/** Whether the gateway has said its last word on it. */
export function isFinal(order: Pick<Order, 'status' | 'attention' | 'collection' | 'handled'>): boolean {
  if (order.attention) return false;
  if (order.handled && order.status === 'paid') return true;
  return isSurelyPaid(order) || ['rejected', 'registered', 'expired', 'cancelled'].includes(order.status);
}

/** What is left until a moment, as a person would say it; `null` when the moment has passed. */
export type Left =
  | { kind: 'clock'; text: string }
  | { kind: 'hours'; hours: number; minutes: number }
  | { kind: 'days'; days: number };

export function timeLeft(ms: number): Left | null {
  if (ms <= 0) return null;
  if (ms >= 2 * dayMs) return { kind: 'days', days: Math.round(ms / dayMs) };
  const seconds = Math.ceil(ms / 1000);
  if (seconds >= 3600) {
    return { kind: 'hours', hours: Math.floor(seconds / 3600), minutes: Math.floor((seconds % 3600) / 60) };
  }
  return { kind: 'clock', text: `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}` };
}
