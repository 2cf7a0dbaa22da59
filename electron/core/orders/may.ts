import { isPayable } from '../../../shared/order.ts';
import type { OrderDetails } from '../../../shared/order-wish.ts';
import type { OrderRow } from '../register/register.ts';

/**
 * What can be done with an order now. The gateway changes and cancels only what is RUNNING there, and one thing at
 * a time; a change sends all of the order again, so what it was given must still be known.
 */
export function mayDo(order: OrderRow, { isWishKnown }: { isWishKnown: boolean }): OrderDetails['may'] {
  const isOpen = isOpenThere(order) && !isBusy(order);
  // Staff found its link and nothing else: as far as we know it can be paid.
  const isLinkOnly = order.status === 'unconfirmed' && order.resolution === 'link-only';
  return {
    change: isOpen && isWishKnown,
    cancel: isOpen,
    share: (isPayable(order) || isLinkOnly) && order.paymentUrl !== null,
  };
}

/** Open at the gateway, as far as it told us. */
export function isOpenThere(order: Pick<OrderRow, 'status' | 'paymentOrderId'>): boolean {
  return order.status === 'open' && order.paymentOrderId !== null;
}

/** A change or a cancel of it has no answer yet. */
export function isBusy(order: Pick<OrderRow, 'changeAskedAt' | 'cancelAskedAt'>): boolean {
  return order.changeAskedAt !== null || order.cancelAskedAt !== null;
}
