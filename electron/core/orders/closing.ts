import type { OrderStatus } from '../../../shared/order.ts';
import { maxExpiryMs } from '../../../shared/order.ts';
import type { OrderRow } from '../register/register.ts';

interface Moment {
  order: OrderRow;
  expiresAt: number | null;
  /** Gateway time. */
  now: number;
}

/**
 * The moment from which nothing can be paid any more, `null` while it can: late money is looked for
 * until 72 h after it. A refused or unreadable order that outlived its expiry counts as closed without
 * a word from the gateway, or it would be asked about for ever.
 */
export function closedAtFor(status: OrderStatus, { order, expiresAt, now }: Moment): number | null {
  if (status === order.status && order.closedAt !== null && status !== 'refused') return order.closedAt;
  switch (status) {
    case 'requesting':
    case 'open':
      return null;
    case 'refused':
      return isPast(expiresAt, now) ? expiresAt : null;
    case 'unknown':
      return order.closedAt ?? (isPast(expiresAt, now) ? expiresAt : null);
    case 'expired':
      return Math.min(expiresAt ?? now, now);
    case 'unconfirmed':
      return expiresAt ?? order.createdAt + maxExpiryMs;
    case 'rejected':
    case 'paid':
    case 'registered':
    case 'cancelled':
      return now;
  }
}

function isPast(expiresAt: number | null, now: number): boolean {
  return expiresAt !== null && expiresAt < now;
}
