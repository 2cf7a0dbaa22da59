import type { Order } from '../../shared/order.ts';

/** Nobody scans and pays faster than a slip of the finger is seen. */
const freshMs = 60_000;

/** Whether an order may be taken back without a question: just made, shown and not sent, never tried. */
export function canUndo(order: Pick<Order, 'status' | 'channel' | 'createdAt'>, now: number): boolean {
  const { status, channel, createdAt } = order;
  return status === 'open' && channel.type === 'link' && now - Date.parse(createdAt) < freshMs;
}
