import type { OrderEvent } from '../../../shared/order-event.ts';

/**
 * An event as the log keeps it, so that an order can be retold from its id alone. Ids and what the gateway said, never
 * whom it was for or who was at the counter.
 */
export function eventLine({ orderId, number, type, at, who, status, evidence }: OrderEvent) {
  const { to: _to, staff: _staff, ...facts } = evidence;
  return { orderId, number, event: type, at, who, status, ...facts };
}
