import { sql } from 'kysely';
import {
  type NewTransaction,
  type PracticeTransaction,
  transactionDetailsSchema,
} from '../orders/transaction.ts';
import type { PracticeDatabase } from './database.ts';

/** Writes them behind those the order has already. */
export async function addTransactions(
  db: PracticeDatabase,
  orderId: string,
  made: readonly NewTransaction[],
): Promise<PracticeTransaction[]> {
  const before = (await transactionsOf(db, orderId)).length;
  const numbered = made.map((transaction, index) => ({ ...transaction, sequence: before + index + 1 }));
  await db
    .insertInto('transactions')
    .values(
      numbered.map(({ uuid, sequence, createdAt, ...details }) => ({
        uuid,
        payment_order_id: orderId,
        sequence,
        created_at: createdAt,
        details: JSON.stringify(details),
      })),
    )
    .execute();
  return numbered;
}

/** An order's transactions, in the order they were made. */
export async function transactionsOf(db: PracticeDatabase, orderId: string): Promise<PracticeTransaction[]> {
  const rows = await db
    .selectFrom('transactions')
    .selectAll()
    .where('payment_order_id', '=', orderId)
    .orderBy('sequence')
    .execute();
  return rows.map((row) => ({
    uuid: row.uuid,
    sequence: row.sequence,
    createdAt: row.created_at,
    ...transactionDetailsSchema.parse(JSON.parse(row.details)),
  }));
}

/** The masked number of the card kept under `token`. */
export async function panOfToken(db: PracticeDatabase, token: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('transactions')
    .select('details')
    .where(sql<string>`details ->> 'token'`, '=', token)
    .executeTakeFirst();
  return row && transactionDetailsSchema.parse(JSON.parse(row.details)).pan;
}
