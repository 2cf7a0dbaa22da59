import type { Order } from '../../../shared/order.ts';
import type { Handled } from '../../../shared/order-doubt.ts';
import type { HandledAlarm, OrderRow } from '../register/register.ts';
import { attentionMessages } from './attention.ts';
import { collectionOf } from './expects.ts';

/** An order as every door shows it: ISO times, and each doubt in words. */
export function viewOf(row: OrderRow): Order {
  const collection = collectionOf(row);
  return {
    id: row.id,
    reference: row.reference,
    amount: row.amount,
    currency: row.currency,
    status: row.status,
    channel: { type: row.channel },
    formAction: row.formAction,
    paymentUrl: row.paymentUrl,
    paymentOrderId: row.paymentOrderId,
    mode: row.mode,
    createdAt: new Date(row.createdAt).toISOString(),
    expiresAt: iso(row.expiresAt),
    checkedAt: iso(row.checkedAt),
    paidAt: iso(row.paidAt),
    ...(row.transaction ? { transaction: row.transaction } : {}),
    ...(collection ? { collection } : {}),
    ...(isCancelling(row) ? { isCancelling: true } : {}),
    ...(isChanging(row) ? { isChanging: true } : {}),
    ...(row.attention
      ? { attention: { code: row.attention, message: attentionMessages[row.attention] } }
      : {}),
    ...(row.resolution ? { resolution: row.resolution } : {}),
    ...(row.handled ? { handled: handledView(row.handled) } : {}),
  };
}

function handledView({ attention, how, by, at }: HandledAlarm): Handled {
  return { attention, how, by, at: new Date(at).toISOString() };
}

/** A cancel was asked for and not confirmed: until then the order counts as open. */
function isCancelling(row: OrderRow): boolean {
  return row.cancelAskedAt !== null && row.closedAt === null;
}

/** A change was sent and is not answered. */
function isChanging(row: OrderRow): boolean {
  return row.changeAskedAt !== null && row.closedAt === null;
}

function iso(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
