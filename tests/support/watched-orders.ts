import type { OrderRow } from '../../electron/core/register/register.ts';

let made = 0;

/** An open order as the register keeps it, created at `createdAt`; only what the watch reads matters. */
export function watchedOrder(createdAt: number, facts: Partial<OrderRow> = {}): OrderRow {
  made += 1;
  return {
    id: `00000000-0000-4000-8000-${made.toString(16).padStart(12, '0')}`,
    mode: 'test',
    server: 'https://gateway.example',
    shopId: '12345678',
    reference: `A-${made}`,
    amount: 1250,
    currency: 'EUR',
    status: 'open',
    channel: 'link',
    paymentUrl: null,
    paymentOrderId: `order-${made}`,
    expiresAt: null,
    createdAt,
    checkedAt: null,
    paidAt: null,
    provenAt: null,
    closedAt: null,
    transaction: null,
    attention: null,
    idempotencyKey: null,
    requestHash: '',
    attempts: 1,
    ...facts,
  };
}
