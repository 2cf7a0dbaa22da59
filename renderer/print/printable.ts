import { isSurelyPaid, type Order } from '../../shared/order.ts';
import { isLinkOnly } from '../ui/has-link.ts';

type Printed = Pick<
  Order,
  | 'status'
  | 'attention'
  | 'collection'
  | 'handled'
  | 'paymentUrl'
  | 'resolution'
  | 'expiresAt'
  | 'isCancelling'
  | 'isChanging'
>;

/**
 * What an order has on paper now: its QR code while a customer can pay exactly that, a confirmation once it is
 * surely paid, and nothing in between. `gatewayNow` in ms since the epoch: expiry goes by the gateway's clock.
 */
export function printableOf(order: Printed, gatewayNow: number): 'ticket' | 'confirmation' | null {
  if (isSurelyPaid(order)) return 'confirmation';
  const isOver = order.expiresAt !== null && Date.parse(order.expiresAt) <= gatewayNow;
  if (order.paymentUrl === null || isOver || order.isCancelling || order.isChanging) return null;
  if (isLinkOnly(order)) return isDoubtOnly(order) ? 'ticket' : null;
  if (order.attention) return null;
  return order.status === 'open' || order.status === 'refused' ? 'ticket' : null;
}

/** Staff found its link and nothing else; that alone makes nobody ask a customer twice. */
function isDoubtOnly({ attention }: Printed): boolean {
  return attention === undefined || attention.code === 'OUTCOME_UNKNOWN';
}
