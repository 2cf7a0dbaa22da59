import type { Selectable } from 'kysely';
import { type NewOrder, orderDetailsSchema, type PracticeOrder } from '../orders/order.ts';
import type { PracticeTables } from './database.ts';

export function toRow(order: NewOrder): PracticeTables['orders'] {
  return {
    id: order.id,
    shop_id: order.shopId,
    code: order.code,
    order_id: order.orderId,
    amount: order.amount,
    currency: order.currency,
    locale: order.locale,
    channel: order.details.channel.type,
    status: 'RUNNING',
    created_at: order.createdAt,
    updated_at: null,
    expires_at: order.expiresAt,
    details: JSON.stringify(order.details),
  };
}

export function toOrder(row: Selectable<PracticeTables['orders']>): PracticeOrder {
  return {
    id: row.id,
    shopId: row.shop_id,
    code: row.code,
    orderId: row.order_id,
    amount: row.amount,
    currency: row.currency,
    locale: row.locale,
    settled: row.status,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    expiresAt: row.expires_at,
    details: orderDetailsSchema.parse(JSON.parse(row.details)),
  };
}
