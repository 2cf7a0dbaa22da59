import type { Selectable } from 'kysely';
import {
  type NewOrder,
  orderDetailsSchema,
  type PracticeOrder,
  type PracticeTransaction,
} from '../orders/order.ts';
import type { PracticeDatabase, PracticeTables } from './database.ts';

/** A payment attempt about to be written. */
type Attempt = Omit<PracticeTransaction, 'sequence'>;

export interface OrderWithTransactions {
  order: PracticeOrder;
  transactions: PracticeTransaction[];
}

/** The gateway's payment orders and their transactions. */
export interface PracticeOrders {
  add(order: NewOrder): Promise<PracticeOrder>;
  byId(id: string): Promise<PracticeOrder | undefined>;
  byCode(shopId: string, code: string): Promise<PracticeOrder | undefined>;
  /** Every order of the shop under one reference, oldest first. */
  byOrderId(shopId: string, orderId: string): Promise<OrderWithTransactions[]>;
  /**
   * Writes an attempt and what it makes of its order, unless the order is paid or expired by then:
   * then nothing is written and the answer is `undefined`.
   */
  settle(id: string, attempt: Attempt): Promise<OrderWithTransactions | undefined>;
}

export function practiceOrders(db: PracticeDatabase): PracticeOrders {
  const byId = async (id: string) => {
    const row = await db.selectFrom('orders').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toOrder(row);
  };
  return {
    byId,
    async add(order) {
      await db.insertInto('orders').values(toRow(order)).execute();
      return { ...order, settled: 'RUNNING', updatedAt: null };
    },
    async byCode(shopId, code) {
      const row = await db
        .selectFrom('orders')
        .selectAll()
        .where('shop_id', '=', shopId)
        .where('code', '=', code)
        .executeTakeFirst();
      return row && toOrder(row);
    },
    byOrderId: (shopId, orderId) => byOrderId(db, shopId, orderId),
    settle: (id, attempt) => settle(db, id, attempt),
  };
}

async function byOrderId(
  db: PracticeDatabase,
  shopId: string,
  orderId: string,
): Promise<OrderWithTransactions[]> {
  const rows = await db
    .selectFrom('orders')
    .selectAll()
    .where('shop_id', '=', shopId)
    .where('order_id', '=', orderId)
    .orderBy('created_at')
    .execute();
  return Promise.all(
    rows.map(async (row) => ({ order: toOrder(row), transactions: await transactionsOf(db, row.id) })),
  );
}

/** The guard is in the UPDATE itself, so that of two payments at once one alone counts. */
function settle(
  db: PracticeDatabase,
  id: string,
  attempt: Attempt,
): Promise<OrderWithTransactions | undefined> {
  return db.transaction().execute(async (transaction) => {
    const row = await transaction
      .updateTable('orders')
      .set({ status: attempt.result === 'accepted' ? 'PAID' : 'REFUSED', updated_at: attempt.createdAt })
      .where('id', '=', id)
      .where('status', '!=', 'PAID')
      .where('expires_at', '>', attempt.createdAt)
      .returningAll()
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const before = await transactionsOf(transaction, id);
    const sequence = before.length + 1;
    await transaction
      .insertInto('transactions')
      .values({
        uuid: attempt.uuid,
        payment_order_id: id,
        sequence,
        pan: attempt.pan,
        result: attempt.result,
        authorization_number: attempt.authorizationNumber,
        created_at: attempt.createdAt,
      })
      .execute();
    return { order: toOrder(row), transactions: [...before, { ...attempt, sequence }] };
  });
}

async function transactionsOf(db: PracticeDatabase, id: string): Promise<PracticeTransaction[]> {
  const rows = await db
    .selectFrom('transactions')
    .selectAll()
    .where('payment_order_id', '=', id)
    .orderBy('sequence')
    .execute();
  return rows.map((row) => ({
    uuid: row.uuid,
    sequence: row.sequence,
    pan: row.pan,
    result: row.result,
    authorizationNumber: row.authorization_number,
    createdAt: row.created_at,
  }));
}

function toRow(order: NewOrder): PracticeTables['orders'] {
  return {
    id: order.id,
    shop_id: order.shopId,
    code: order.code,
    order_id: order.orderId,
    amount: order.amount,
    currency: order.currency,
    locale: order.locale,
    status: 'RUNNING',
    created_at: order.createdAt,
    updated_at: null,
    expires_at: order.expiresAt,
    details: JSON.stringify(order.details),
  };
}

function toOrder(row: Selectable<PracticeTables['orders']>): PracticeOrder {
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
