import { type Message, messageSchema, type SentMessage } from '../messages/message.ts';
import type { PracticeDatabase } from './database.ts';

/** Nobody looks for an older one, and it may name a real person. */
const keptMs = 30 * 24 * 3_600_000;

export async function addMessage(
  db: PracticeDatabase,
  paymentOrderId: string,
  message: Message | null,
  now: number,
): Promise<void> {
  if (message === null) return;
  await db
    .deleteFrom('messages')
    .where('sent_at', '<', now - keptMs)
    .execute();
  await db
    .insertInto('messages')
    .values({ payment_order_id: paymentOrderId, sent_at: now, details: JSON.stringify(message) })
    .execute();
}

const shownMessages = 200;

/** The newest messages, newest first. */
export async function latestMessages(db: PracticeDatabase): Promise<SentMessage[]> {
  const rows = await db
    .selectFrom('messages')
    .innerJoin('orders', 'orders.id', 'messages.payment_order_id')
    .select(['messages.id', 'payment_order_id', 'order_id', 'sent_at', 'messages.details'])
    .orderBy('messages.id', 'desc')
    .limit(shownMessages)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    paymentOrderId: row.payment_order_id,
    orderId: row.order_id,
    sentAt: row.sent_at,
    ...messageSchema.parse(JSON.parse(row.details)),
  }));
}
