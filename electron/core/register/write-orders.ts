import type { Kysely, Transaction } from 'kysely';
import type { OrderEvent } from '../../../shared/order-event.ts';
import { appendEvents, type WriteContext } from './append-events.ts';
import { encodeOrder, encodePatch } from './order-codec.ts';
import { type Places, placesAt } from './place.ts';
import { selectByKey } from './read-orders.ts';
import { orderAt, placeOf } from './read-placed.ts';
import type { EventDraft, InsertResult, OrderPatch, OrderRow } from './register.ts';
import type { Tables } from './tables.ts';

/** Writes a new order with its first events; a key or reference used before writes nothing. */
export function insertOrder(
  db: Kysely<Tables>,
  context: WriteContext,
  { order, events: drafts }: { order: OrderRow; events: readonly EventDraft[] },
): Promise<InsertResult> {
  return db.transaction().execute(async (trx): Promise<InsertResult> => {
    const twin = await findTwin(trx, order);
    if (twin) return { kind: 'key-used', order: twin };
    if (await isReferenceUsed(trx, order)) return { kind: 'reference-used' };
    const place = await freePlace(trx, order.createdAt);
    await trx.insertInto('orders').values(encodeOrder(order, place)).execute();
    const subject = { id: order.id, place, status: order.status };
    const events = await appendEvents(trx, context, { subject, drafts });
    return { kind: 'inserted', order: await orderAt(trx, place), events };
  });
}

/** Changes one order and appends its events. @throws a defect when there is no such order. */
export function recordOrder(
  db: Kysely<Tables>,
  context: WriteContext,
  change: { orderId: string; patch: OrderPatch; events: readonly EventDraft[] },
): Promise<{ order: OrderRow; events: OrderEvent[] }> {
  return db.transaction().execute(async (trx) => {
    const place = await placeOf(trx, change.orderId);
    await update(trx, { place, patch: change.patch });
    const order = await orderAt(trx, place);
    const subject = { id: order.id, place, status: order.status };
    return { order, events: await appendEvents(trx, context, { subject, drafts: change.events }) };
  });
}

async function findTwin(trx: Transaction<Tables>, order: OrderRow): Promise<OrderRow | undefined> {
  if (order.idempotencyKey === null) return undefined;
  return await selectByKey(trx, { ...order, key: order.idempotencyKey });
}

async function isReferenceUsed(trx: Transaction<Tables>, order: OrderRow): Promise<boolean> {
  const row = await trx
    .selectFrom('orders')
    .select('place')
    .where('mode', '=', order.mode)
    .where('shop_id', '=', order.shopId)
    .where('reference', '=', order.reference)
    .executeTakeFirst();
  return row !== undefined;
}

/** The first free place from that moment on: a millisecond that is full spills into the next. */
async function freePlace(trx: Transaction<Tables>, createdAt: number): Promise<number> {
  for (let ms = createdAt; ; ms += 1) {
    const { first, end } = placesAt(ms);
    const last = await lastPlaceWithin(trx, { first, end });
    if (last === undefined) return first;
    if (last + 1 < end) return last + 1;
  }
}

async function lastPlaceWithin(
  trx: Transaction<Tables>,
  { first, end }: Places,
): Promise<number | undefined> {
  const row = await trx
    .selectFrom('orders')
    .select('place')
    .where('place', '>=', first)
    .where('place', '<', end)
    .orderBy('place', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.place;
}

async function update(
  trx: Transaction<Tables>,
  { place, patch }: { place: number; patch: OrderPatch },
): Promise<void> {
  const columns = encodePatch(patch);
  if (Object.values(columns).every((value) => value === undefined)) return;
  const result = await trx.updateTable('orders').set(columns).where('place', '=', place).executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw new Error(`${result.numUpdatedRows} orders changed instead of one`);
}
