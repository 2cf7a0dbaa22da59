import type { Order } from '../../shared/order.ts';

const shown = 6;

/** The orders that ended last, newest end first: what was paid late belongs on top. */
export function justEnded(orders: readonly Order[]): Order[] {
  return [...orders].sort((a, b) => endedAt(b) - endedAt(a)).slice(0, shown);
}

/** When it ended, as near as an order itself tells. */
function endedAt(order: Order): number {
  if (order.paidAt) return Date.parse(order.paidAt);
  if (order.status === 'expired' && order.expiresAt) return Date.parse(order.expiresAt);
  return Date.parse(order.createdAt);
}
