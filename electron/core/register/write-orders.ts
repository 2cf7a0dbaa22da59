import { type Kysely, sql, type Transaction } from 'kysely';
import type { OrderEvent } from '../../../shared/order-event.ts';
import { appendEvents, type WriteContext } from './append-events.ts';
import { uuidBytes } from './bytes.ts';
import { decodeOrder, encodeOrder, encodePatch, type PlacedOrder } from './order-codec.ts';
import { type Places, placesAt } from './place.ts';
import { selectByKey } from './read-orders.ts';
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
    const row = encodeOrder(order, place);
    const written = await trx.insertInto('orders').values(row).returningAll().executeTakeFirstOrThrow();
    const subject = { id: order.id, place, status: order.status };
    const events = await appendEvents(trx, context, { subject, drafts });
    return { kind: 'inserted', order: decodeOrder(written).order, events };
  });
}

/** Changes one order and appends its events. @throws a defect when there is no such order. */
export function recordOrder(
  db: Kysely<Tables>,
  context: WriteContext,
  change: { orderId: string; patch: OrderPatch; events: readonly EventDraft[] },
): Promise<{ order: OrderRow; events: OrderEvent[] }> {
  return db.transaction().execute(async (trx) => {
    const { place, order } = await update(trx, change);
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
    .limit(sql.lit(1))
    .executeTakeFirst();
  return row?.place;
}

/** One statement finds, changes and reads it; a patch that changes nothing is read alone. */
async function update(
  trx: Transaction<Tables>,
  { orderId, patch }: { orderId: string; patch: OrderPatch },
): Promise<PlacedOrder> {
  const columns = encodePatch(patch);
  const isEmpty = Object.values(columns).every((value) => value === undefined);
  const id = uuidBytes(orderId) ?? new Uint8Array();
  const row = isEmpty
    ? await trx.selectFrom('orders').selectAll().where('id', '=', id).executeTakeFirst()
    : await trx.updateTable('orders').set(columns).where('id', '=', id).returningAll().executeTakeFirst();
  if (!row) throw new Error(`no such order: ${orderId}`);
  return decodeOrder(row);
}
