import type { Order } from '../../../shared/order.ts';
import type { OrderRow } from '../register/register.ts';
import { attentionMessages } from './attention.ts';

/** An order as every door shows it: ISO times, and each doubt in words. */
export function viewOf(row: OrderRow): Order {
  return {
    id: row.id,
    reference: row.reference,
    amount: row.amount,
    currency: row.currency,
    status: row.status,
    channel: { type: row.channel },
    paymentUrl: row.paymentUrl,
    paymentOrderId: row.paymentOrderId,
    mode: row.mode,
    createdAt: new Date(row.createdAt).toISOString(),
    expiresAt: iso(row.expiresAt),
    checkedAt: iso(row.checkedAt),
    paidAt: iso(row.paidAt),
    ...(row.transaction ? { transaction: row.transaction } : {}),
    ...(row.attention
      ? { attention: { code: row.attention, message: attentionMessages[row.attention] } }
      : {}),
  };
}

function iso(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
