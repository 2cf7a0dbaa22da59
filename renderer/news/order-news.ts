import { isSurelyPaid, type Order } from '../../shared/order.ts';
import type { OrderChange, OrderEventType } from '../../shared/order-event.ts';

/** What staff want to hear of at once, wherever they are. Only `paid` is ever green. */
export type NewsKind = 'paid' | 'refused' | 'expired' | 'attention';

export interface OrderNews {
  kind: NewsKind;
  /** As it is now, of whatever mode: `order.mode` says which. */
  order: Order;
  /** When it happened, by the register's clock. */
  at: string;
}

/** What this page was told of an order so far. */
export interface Told {
  isPaid: boolean;
  /** It was seen without being surely paid, so that paid is news whatever step brings it. */
  wasUnpaid: boolean;
  /** The code of its doubt. */
  attention: string | undefined;
}

export const toldNothing: Told = { isPaid: false, wasUnpaid: false, attention: undefined };

/** The steps after which an order may be surely paid without a step of that name. */
const endsDoubt: ReadonlySet<OrderEventType> = new Set(['settled', 'resolved']);
const raisesDoubt: ReadonlySet<OrderEventType> = new Set(['attention', 'unreadable', 'unconfirmed']);

/**
 * What one change means to staff; `null` for most. The order comes as it is now, which may be later than the step:
 * a step is news only if the order still stands as it says.
 */
export function newsOf({ order, event }: OrderChange, told: Told): OrderNews | null {
  const news = (kind: NewsKind) => ({ kind, order, at: event.at });
  if (isSurelyPaid(order)) return isPaidNow(event.type, told) ? news('paid') : null;
  if (order.attention !== undefined) {
    const isNew = raisesDoubt.has(event.type) && told.attention !== order.attention.code;
    return isNew ? news('attention') : null;
  }
  if (event.type === 'refused' && order.status === 'refused') return news('refused');
  if (event.type === 'expired' && order.status === 'expired') return news('expired');
  return null;
}

function isPaidNow(type: OrderEventType, { isPaid, wasUnpaid }: Told): boolean {
  if (isPaid) return false;
  // A proof alone may belong to a payment that was told before this page was loaded.
  return wasUnpaid || type === 'paid' || endsDoubt.has(type);
}

/** What the page was told once this change, and the news of it, are. */
export function toldAfter(order: Order, news: OrderNews | null, told: Told): Told {
  const isSure = isSurelyPaid(order);
  return {
    // Sure again after a doubt is news again.
    isPaid: isSure && (told.isPaid || news?.kind === 'paid'),
    wasUnpaid: told.wasUnpaid || !isSure,
    attention:
      news?.kind === 'attention' || order.attention === undefined ? order.attention?.code : told.attention,
  };
}
