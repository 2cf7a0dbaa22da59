import { decimalsOf } from '../../../shared/currencies.ts';
import { toDecimalString } from '../../../shared/money.ts';
import type { Wish } from '../../../shared/order-wish.ts';
import { currentWish } from '../orders/wish.ts';
import type { Dossier, OrderRow } from '../register/register.ts';

/** Everything the register knows of one order, with times in ISO 8601 (UTC) and amounts in both forms. */
export function exportedOrder({ order, events, personal }: Dossier) {
  const { transaction, transactions, requestHash: _, ...row } = order;
  const wish = currentWish(order, events, personal);
  const given = new Map(personal.map(({ event, data }) => [event, data]));
  return {
    ...row,
    ...timesOf(order),
    amountDecimal: decimal(order.amount, order.currency),
    handled: order.handled && { ...order.handled, at: isoTime(order.handled.at) },
    transactions: transactions ?? (transaction ? [transaction] : []),
    wish: wish ?? null,
    isErased: wish === undefined,
    events: events.map(({ orderId: _, ...event }) => {
      const data = given.get(event.number);
      return data ? { ...event, given: data } : event;
    }),
  };
}

export type ExportedOrder = ReturnType<typeof exportedOrder>;

function timesOf(order: OrderRow) {
  return {
    createdAt: isoTime(order.createdAt),
    expiresAt: isoTime(order.expiresAt),
    checkedAt: isoTime(order.checkedAt),
    paidAt: isoTime(order.paidAt),
    provenAt: isoTime(order.provenAt),
    closedAt: isoTime(order.closedAt),
    pendingExpiresAt: isoTime(order.pendingExpiresAt),
    cancelAskedAt: isoTime(order.cancelAskedAt),
    changeAskedAt: isoTime(order.changeAskedAt),
  };
}

export function isoTime(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}

/** `12.50`; nothing for a currency whose decimals we do not know. */
export function decimal(amount: number, currency: string): string | null {
  return decimalsOf(currency) === undefined ? null : toDecimalString({ amount, currency });
}

/** Where an order went, whatever its channel. */
export function receiverOf({ channel }: Wish): { phone?: string; email?: string } {
  switch (channel.type) {
    case 'sms':
    case 'whatsapp':
      return { phone: channel.phone };
    case 'email':
      return { email: channel.to };
    case 'link':
    case 'invoice':
    case 'ivr':
      return {};
  }
}
