import type { OrderRow } from '../../electron/core/register/register.ts';

/** 2025-11-22T14:00:00Z, when the orders of these tests are made. */
export const madeAt = Date.UTC(2025, 10, 22, 14);
export const expiresAt = madeAt + 15 * 60_000;

/** An order of 12.50 EUR as it lies in the register, open at the gateway unless told otherwise. */
export function orderRow(facts: Partial<OrderRow> = {}): OrderRow {
  return {
    id: '00000000-0000-4000-8000-00000000abcd',
    mode: 'practice',
    server: 'http://127.0.0.1:1',
    shopId: '12345678',
    reference: 'A-251122-1-k3xq',
    amount: 1250,
    currency: 'EUR',
    status: 'open',
    channel: 'link',
    paymentUrl: 'http://127.0.0.1:1/t/abcd1234',
    paymentOrderId: 'd63e7f507a6f4dfa86cb40a833ecfd85',
    expiresAt,
    createdAt: madeAt,
    checkedAt: null,
    paidAt: null,
    provenAt: null,
    closedAt: null,
    transaction: null,
    attention: null,
    idempotencyKey: null,
    requestHash: '0'.repeat(64),
    attempts: 1,
    formAction: 'PAYMENT',
    pendingAmount: null,
    pendingExpiresAt: null,
    cancelAskedAt: null,
    changeAskedAt: null,
    resolution: null,
    handled: null,
    expects: null,
    transactions: null,
    ...facts,
  };
}

/** The same order before the gateway answered its create. */
export function requestingRow(facts: Partial<OrderRow> = {}): OrderRow {
  return orderRow({ status: 'requesting', paymentUrl: null, paymentOrderId: null, ...facts });
}
