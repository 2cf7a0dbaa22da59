import type { OrderStatus } from '../../../shared/order.ts';
import { maxExpiryMs } from '../../../shared/order-wish.ts';
import type { OrderRow } from '../register/register.ts';

interface Moment {
  order: OrderRow;
  expiresAt: number | null;
  /** Gateway time. */
  now: number;
}

/**
 * The moment from which nothing can be paid any more, `null` while it can: late money is looked for
 * until 72 h after it. A refused or unreadable order that outlived its expiry (the longest there is, where none was
 * told) counts as closed without a word from the gateway, or it would be asked about for ever.
 */
export function closedAtFor(status: OrderStatus, { order, expiresAt, now }: Moment): number | null {
  const known = status === order.status ? order.closedAt : null;
  const longest = expiresAt ?? order.createdAt + maxExpiryMs;
  switch (status) {
    case 'requesting':
    case 'open':
      return null;
    case 'refused':
      return longest < now ? longest : null;
    case 'unknown':
      return order.closedAt ?? (longest < now ? longest : null);
    case 'expired':
      // The Back Office may have given it a later one since.
      return expiresAt === null ? (known ?? now) : Math.min(expiresAt, now);
    case 'unconfirmed':
      return known ?? longest;
    case 'rejected':
    case 'paid':
    case 'registered':
    case 'cancelled':
      return known ?? now;
  }
}
