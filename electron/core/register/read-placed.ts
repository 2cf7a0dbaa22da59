import type { Transaction } from 'kysely';
import { uuidBytes } from './bytes.ts';
import { decodeOrder } from './order-codec.ts';
import type { OrderRow } from './register.ts';
import type { Tables } from './tables.ts';

/** @throws a defect when there is no such order. */
export async function placeOf(trx: Transaction<Tables>, orderId: string): Promise<number> {
  const id = uuidBytes(orderId);
  const row = id && (await trx.selectFrom('orders').select('place').where('id', '=', id).executeTakeFirst());
  if (!row) throw new Error(`no such order: ${orderId}`);
  return row.place;
}

export async function orderAt(trx: Transaction<Tables>, place: number): Promise<OrderRow> {
  const row = await trx.selectFrom('orders').selectAll().where('place', '=', place).executeTakeFirstOrThrow();
  return decodeOrder(row).order;
}
