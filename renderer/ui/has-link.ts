import { isPayable, type Order } from '../../shared/order.ts';

/**
 * Whether it may be shown to a customer or handed over: it can be paid as far as we know, or staff found
 * nothing of it but its link.
 */
export function hasLink(order: Pick<Order, 'status' | 'resolution'>): boolean {
  return isPayable(order) || isLinkOnly(order);
}

/** Only money will be seen of it: no refusal and no expiry. */
export function isLinkOnly({ status, resolution }: Pick<Order, 'status' | 'resolution'>): boolean {
  return status === 'unconfirmed' && resolution === 'link-only';
}
