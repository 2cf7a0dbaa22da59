import type { Message } from '../messages/message.ts';
import { type NewOrder, type PracticeOrder, statusAt } from '../orders/order.ts';
import type { NewTransaction, PracticeTransaction } from '../orders/transaction.ts';
import type { PracticeDatabase, PracticeTables } from './database.ts';
import { addMessage } from './messages.ts';
import { toOrder, toRow } from './order-rows.ts';
import { addTransactions, transactionsOf } from './transactions.ts';

export interface OrderWithTransactions {
  order: PracticeOrder;
  /** In the order they were made. */
  transactions: PracticeTransaction[];
}

/** An order after a payment attempt. */
export interface SettledOrder {
  order: PracticeOrder;
  /** Of this attempt alone. */
  attempt: PracticeTransaction[];
}

/** What an Update makes of an order. */
export type OrderChange = Pick<
  NewOrder,
  'orderId' | 'amount' | 'currency' | 'locale' | 'expiresAt' | 'details'
>;

/** Why an order could not be written with its message. */
type SendingProblem = 'sms-balance' | 'invoice-exists';

/** The gateway's payment orders and their transactions. */
export interface PracticeOrders {
  /** Writes the order and sends its message, if it has one, or neither. */
  add(order: NewOrder, message: Message | null): Promise<PracticeOrder | SendingProblem>;
  byId(id: string): Promise<PracticeOrder | undefined>;
  byCode(shopId: string, code: string): Promise<PracticeOrder | undefined>;
  /** Every order of the shop under one reference, oldest first. */
  byOrderId(shopId: string, orderId: string): Promise<OrderWithTransactions[]>;
  invoice(shopId: string, orderId: string): Promise<PracticeOrder | undefined>;
  /** Changes an order that is `RUNNING` by then; `undefined` when it is not. */
  update(id: string, change: OrderChange, sent: Sent): Promise<PracticeOrder | SendingProblem | undefined>;
  /** Cancels an order that is `RUNNING` by then; `undefined` when it is not. */
  cancel(id: string, now: number): Promise<PracticeOrder | undefined>;
  /**
   * Writes the transactions of an attempt and what they make of their order, unless the order can no longer
   * be paid by then: then nothing is written and the answer is `undefined`.
   */
  settle(
    id: string,
    now: number,
    attempt: (order: PracticeOrder) => NewTransaction[],
  ): Promise<SettledOrder | undefined>;
}

interface Sent {
  message: Message | null;
  now: number;
}

export function practiceOrders(db: PracticeDatabase): PracticeOrders {
  return {
    add: (order, message) => db.transaction().execute((transaction) => add(transaction, order, message)),
    byId: (id) => byId(db, id),
    byCode: (shopId, code) => one(db, { shop_id: shopId, code }),
    invoice: (shopId, orderId) => one(db, { shop_id: shopId, order_id: orderId, channel: 'INVOICE' }),
    byOrderId: (shopId, orderId) => byOrderId(db, shopId, orderId),
    update: (id, change, sent) =>
      db.transaction().execute((transaction) => update({ db: transaction, id, change, sent })),
    cancel: (id, now) => db.transaction().execute((transaction) => cancel(transaction, id, now)),
    settle: (id, now, attempt) =>
      db.transaction().execute(async (transaction) => {
        const order = await byId(transaction, id);
        if (order === undefined || !['RUNNING', 'REFUSED'].includes(statusAt(order, now))) return undefined;
        const made = await addTransactions(transaction, id, attempt(order));
        const isAccepted = made.every(({ failure }) => failure === null);
        const status = isAccepted ? 'PAID' : 'REFUSED';
        const settled = await write(transaction, id, { status, updated_at: now });
        return { order: settled, attempt: made };
      }),
  };
}

async function add(
  db: PracticeDatabase,
  order: NewOrder,
  message: Message | null,
): Promise<PracticeOrder | SendingProblem> {
  if (await isInvoiceTaken(db, order)) return 'invoice-exists';
  if (!(await payForMessage(db, message))) return 'sms-balance';
  await insertOrder(db, order);
  await addMessage(db, order.id, message, order.createdAt);
  return { ...order, settled: 'RUNNING', updatedAt: null };
}

export async function insertOrder(db: PracticeDatabase, order: NewOrder): Promise<void> {
  await db.insertInto('orders').values(toRow(order)).execute();
}

async function update({
  db,
  id,
  change,
  sent: { message, now },
}: {
  db: PracticeDatabase;
  id: string;
  change: OrderChange;
  sent: Sent;
}): Promise<PracticeOrder | SendingProblem | undefined> {
  const order = await byId(db, id);
  if (order === undefined || statusAt(order, now) !== 'RUNNING') return undefined;
  const changed = { ...order, ...change };
  if (await isInvoiceTaken(db, changed)) return 'invoice-exists';
  if (!(await payForMessage(db, message))) return 'sms-balance';
  const { status: _, ...row } = toRow(changed);
  const written = await write(db, id, { ...row, updated_at: now });
  await addMessage(db, id, message, now);
  return written;
}

async function cancel(db: PracticeDatabase, id: string, now: number): Promise<PracticeOrder | undefined> {
  const order = await byId(db, id);
  if (order === undefined || statusAt(order, now) !== 'RUNNING') return undefined;
  return write(db, id, { status: 'CANCELLED', updated_at: now });
}

async function write(
  db: PracticeDatabase,
  id: string,
  values: Partial<PracticeTables['orders']>,
): Promise<PracticeOrder> {
  return toOrder(
    await db.updateTable('orders').set(values).where('id', '=', id).returningAll().executeTakeFirstOrThrow(),
  );
}

/** An invoice's reference is unique for ever, whatever became of the order that had it. */
async function isInvoiceTaken(db: PracticeDatabase, order: NewOrder): Promise<boolean> {
  if (order.details.channel.type !== 'INVOICE' || order.orderId === null) return false;
  const known = await one(db, { shop_id: order.shopId, order_id: order.orderId, channel: 'INVOICE' });
  return known !== undefined && known.id !== order.id;
}

/** Takes the units of an SMS from the shop's balance, or nothing when there are too few. */
async function payForMessage(db: PracticeDatabase, message: Message | null): Promise<boolean> {
  const units = message?.smsUnits ?? 0;
  if (units === 0) return true;
  const { numUpdatedRows } = await db
    .updateTable('shop')
    .set((eb) => ({ sms_balance: eb('sms_balance', '-', units) }))
    .where('sms_balance', '>=', units)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function byId(db: PracticeDatabase, id: string): Promise<PracticeOrder | undefined> {
  return one(db, { id });
}

async function one(
  db: PracticeDatabase,
  wanted: Partial<Pick<PracticeTables['orders'], 'id' | 'shop_id' | 'code' | 'order_id' | 'channel'>>,
): Promise<PracticeOrder | undefined> {
  const row = await db
    .selectFrom('orders')
    .selectAll()
    .where((eb) => eb.and(wanted))
    .executeTakeFirst();
  return row && toOrder(row);
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
