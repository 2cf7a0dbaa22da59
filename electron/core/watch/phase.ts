import type { OrderRow } from '../register/register.ts';
import { longestLifeMs, provingMs } from './intervals.ts';

/** What of an order decides when to ask about it. */
export type OrderFacts = Pick<
  OrderRow,
  | 'status'
  | 'createdAt'
  | 'expiresAt'
  | 'paidAt'
  | 'provenAt'
  | 'closedAt'
  | 'attention'
  | 'resolution'
  | 'handled'
  | 'expects'
  | 'transactions'
>;

export type Phase =
  | { is: 'done' }
  /** Somebody may pay it, or we do not know better. */
  | { is: 'live' }
  /** Paid, and its transactions still to be seen. */
  | { is: 'proving' }
  /** Nothing can be paid any more since then (or a payment is in doubt since then). */
  | { is: 'closed'; since: number }
  /** Paid without a doubt since then, or a person ended the doubt: it may still be refused or taken back. */
  | { is: 'settled'; since: number };

/** `now` in the gateway's time. */
export function phaseOf(order: OrderFacts, now: number): Phase {
  switch (order.status) {
    case 'requesting':
    case 'registered':
      return { is: 'done' };
    case 'rejected':
      // Nobody but staff said that it does not exist: money may show that it does.
      return order.resolution === 'not-created' ? { is: 'closed', since: endOf(order) } : { is: 'done' };
    case 'expired':
    case 'cancelled':
      return { is: 'closed', since: order.closedAt ?? endOf(order) };
    case 'unconfirmed': {
      const since = order.closedAt ?? endOf(order);
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

const endOf = ({ expiresAt, createdAt }: OrderFacts) => expiresAt ?? createdAt + longestLifeMs;

function phaseOfPaid(order: OrderFacts, now: number): Phase {
  const { attention, closedAt, provenAt, handled } = order;
  const paidAt = order.paidAt ?? order.createdAt;
  if (attention !== null) return { is: 'closed', since: closedAt ?? paidAt };
  if (handled !== null) return { is: 'settled', since: Math.max(paidAt, handled.at) };
  if (provenAt !== null) return { is: 'settled', since: paidAt };
  return now < paidAt + provingMs ? { is: 'proving' } : { is: 'live' };
}

/** Whether it takes one of the places on screen: something may change while somebody looks. */
export function takesPlace(order: OrderFacts, now: number): boolean {
  const { is } = phaseOf(order, now);
  return is === 'live' || is === 'proving' || isDoubted(order);
}

/** Staff and customer stand before an amber "paid": on screen it is asked about like an open one. */
export function isDoubted(order: OrderFacts): boolean {
  return order.status === 'paid' && order.attention !== null;
}
