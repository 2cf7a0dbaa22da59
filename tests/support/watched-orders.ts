import type { OrderRow } from '../../electron/core/register/register.ts';
import { orderRow } from './order-row.ts';

let made = 0;

/** An open order of a test shop, created at `createdAt`; no two share an id. */
export function watchedOrder(createdAt: number, facts: Partial<OrderRow> = {}): OrderRow {
  made += 1;
  return orderRow({
    id: `00000000-0000-4000-8000-${made.toString(16).padStart(12, '0')}`,
    mode: 'test',
    server: 'https://gateway.example',
    reference: `A-${made}`,
    paymentUrl: null,
    paymentOrderId: `order-${made}`,
    expiresAt: null,
    createdAt,
    ...facts,
  });
}
