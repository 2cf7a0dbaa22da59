import type { Order } from '../../shared/order.ts';
import type { OrderChange, OrderEvent } from '../../shared/order-event.ts';

/** An order of 12.50 EUR, open since 14:00, with what a test changes about it. */
export function anOrder(change: Partial<Order> = {}): Order {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    reference: 'A-251122-116-k3xq',
    amount: 1250,
    currency: 'EUR',
    status: 'open',
    channel: { type: 'link' },
    formAction: 'PAYMENT',
    paymentUrl: 'http://127.0.0.1:4000/t/abc',
    paymentOrderId: 'f00',
    mode: 'practice',
    createdAt: '2025-11-22T14:00:00.000Z',
    expiresAt: '2025-11-22T14:15:00.000Z',
    checkedAt: '2025-11-22T14:00:01.000Z',
    paidAt: null,
    ...change,
  };
}

/** A uuid that tells which one it is. */
export function id(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

export function anEvent(change: Partial<OrderEvent> = {}): OrderEvent {
  return {
    number: 1,
    orderId: id(1),
    type: 'opened',
    at: '2025-11-22T14:00:00.000Z',
    who: 'gateway',
    status: 'open',
    evidence: {},
    ...change,
  };
}

/** A line of the live stream about an order. */
export function aChange(number: number, order: Order = anOrder()): OrderChange {
  return { order, event: anEvent({ number, orderId: order.id, status: order.status }) };
}
