import { type Kysely, sql } from 'kysely';
import type { Mode } from '../../../shared/order.ts';
import type { OrderEvent } from '../../../shared/order-event.ts';
import { maxExpiryMs } from '../../../shared/order-wish.ts';
import { hexText, uuidBytes } from './bytes.ts';
import type { ChainHead } from './chain-head.ts';
import { decodeEvent } from './event-codec.ts';
import { decodeOrder } from './order-codec.ts';
import { decodePersonal } from './personal-codec.ts';
import type { OrderRow, PersonalEntry, SettledQuery } from './register.ts';
import type { OrdersTable, Tables } from './tables.ts';

type Db = Kysely<Tables>;

export async function selectById(db: Db, orderId: string): Promise<OrderRow | undefined> {
  const id = uuidBytes(orderId);
  if (id === undefined) return undefined;
  const row = await db.selectFrom('orders').selectAll().where('id', '=', id).executeTakeFirst();
  return row && decodeOrder(row).order;
}

export async function selectByKey(
  db: Db,
  { mode, shopId, key }: { mode: Mode; shopId: string; key: string },
): Promise<OrderRow | undefined> {
  const row = await db
    .selectFrom('orders')
    .selectAll()
    .where('mode', '=', mode)
    .where('shop_id', '=', shopId)
    .where('idempotency_key', '=', key)
    .executeTakeFirst();
  return row && decodeOrder(row).order;
}

/**
 * Orders still open at the gateway (`orders_live`), those closed later than `closedSince` about which there is still
 * something to learn (not what was rejected, nor what is paid, proven and beyond doubt), and, whenever they closed,
 * those that only staff say do not exist (`orders_not_created`).
 */
const watchableStatement = (closedSince: number) => sql<OrdersTable>`
  SELECT * FROM orders INDEXED BY orders_live
  WHERE closed_at IS NULL AND status NOT IN ('rejected', 'registered', 'expired', 'cancelled', 'paid')
  UNION ALL
  SELECT * FROM orders INDEXED BY orders_closed WHERE closed_at > ${closedSince}
    AND status <> 'rejected' AND NOT (status = 'paid' AND proven_at IS NOT NULL AND attention IS NULL)
  UNION ALL
  SELECT * FROM orders INDEXED BY orders_not_created WHERE created_at > ${closedSince - maxExpiryMs}
    AND status = 'rejected' AND resolution = 'not-created'`;

export async function selectWatchable(db: Db, closedSince: number): Promise<OrderRow[]> {
  const { rows } = await watchableStatement(closedSince).execute(db);
  return rows.map((row) => decodeOrder(row).order);
}

/** A payment beyond doubt may be refused or taken back so long after it. */
const lateLooksMs = 72 * 3_600_000;

/** However long ago they were paid: a part is still to come. */
const promisedStatement = ({ after, closedSince, limit }: SettledQuery) => sql<OrdersTable>`
  SELECT * FROM orders INDEXED BY orders_promised WHERE closed_at > ${after} AND closed_at <= ${closedSince}
    AND status = 'paid' AND expects IS NOT NULL AND (payments IS NULL OR instr(payments, '"RUNNING"') > 0)
  ORDER BY closed_at LIMIT ${limit}`;

/** Paid lately, and not yet looked at again when three days were over. */
const settledStatement = ({ after, closedSince, limit }: SettledQuery) => sql<OrdersTable>`
  SELECT * FROM orders INDEXED BY orders_closed WHERE closed_at > ${Math.max(after, closedSince)}
    AND status <> 'rejected' AND status = 'paid' AND proven_at IS NOT NULL AND attention IS NULL
    AND (checked_at < paid_at + ${lateLooksMs}
      OR (expects IS NOT NULL AND (payments IS NULL OR instr(payments, '"RUNNING"') > 0)))
  ORDER BY closed_at LIMIT ${limit}`;

export async function selectSettled(db: Db, query: SettledQuery): Promise<OrderRow[]> {
  const promised = await promisedStatement(query).execute(db);
  const limit = query.limit - promised.rows.length;
  const lately = limit > 0 ? await settledStatement({ ...query, limit }).execute(db) : { rows: [] };
  return [...promised.rows, ...lately.rows].map((row) => decodeOrder(row).order);
}

/** What came with each event, told by its hash, which stays when the data is erased. */
export async function selectPersonal(db: Db, orderId: string): Promise<PersonalEntry[]> {
  const id = uuidBytes(orderId);
  if (id === undefined) return [];
  const rows = await db
    .selectFrom('events')
    .innerJoin('orders', 'orders.place', 'events.order_place')
    .leftJoin('personal', (join) =>
      join
        .onRef('personal.order_place', '=', 'events.order_place')
        .onRef('personal.event', '=', 'events.number'),
    )
    .select(['events.number', 'personal.data'])
    .where('orders.id', '=', id)
    .where('events.personal_hash', 'is not', null)
    .orderBy('events.number')
    .execute();
  return rows.map(({ number, data }) => ({
    event: number,
    data: data === null ? null : decodePersonal(data),
  }));
}

const eventsWithOrder = (db: Db) =>
  db
    .selectFrom('events')
    .innerJoin('orders', 'orders.place', 'events.order_place')
    .select([
      'events.number',
      'orders.id as order_id',
      'events.type',
      'events.at',
      'events.who',
      'events.status',
      'events.evidence',
    ])
    .orderBy('events.number');

export async function selectEventsOf(db: Db, orderId: string): Promise<OrderEvent[]> {
  const id = uuidBytes(orderId);
  if (id === undefined) return [];
  const rows = await eventsWithOrder(db).where('orders.id', '=', id).execute();
  return rows.map(decodeEvent);
}

export async function selectEventsAfter(
  db: Db,
  { number, limit }: { number: number; limit: number },
): Promise<OrderEvent[]> {
  const rows = await eventsWithOrder(db).where('events.number', '>', number).limit(sql.lit(limit)).execute();
  return rows.map(decodeEvent);
}

export async function selectHead(db: Db): Promise<ChainHead | null> {
  const row = await db
    .selectFrom('events')
    .select(['number', 'hash', 'at'])
    .orderBy('number', 'desc')
    .limit(sql.lit(1))
    .executeTakeFirst();
  return row === undefined ? null : { number: row.number, hash: hexText(row.hash), at: row.at };
}

const randomEnd = '-k3xq'.length;

/** At most 9 digits, so that a reference typed to look automatic cannot push the counter out of bounds. */
const highestCounterStatement = (series: { mode: Mode; shopId: string; prefix: string; day: string }) => {
  const start = `${series.prefix}-${series.day}-`;
  const end = `${series.prefix}-${series.day}.`;
  return sql<{ highest: number | null }>`
    SELECT max(CAST(substr(reference, ${start.length + 1}) AS INTEGER)) AS highest
    FROM orders INDEXED BY orders_reference
    WHERE mode = ${series.mode} AND shop_id = ${series.shopId} AND reference >= ${start} AND reference < ${end}
      AND reference GLOB '*-[a-z0-9][a-z0-9][a-z0-9][a-z0-9]'
      AND substr(reference, ${start.length + 1}, length(reference) - ${start.length + randomEnd}) NOT GLOB '*[^0-9]*'
      AND length(reference) <= ${start.length + 9 + randomEnd}`;
};

export async function selectHighestCounter(
  db: Db,
  series: { mode: Mode; shopId: string; prefix: string; day: string },
): Promise<number> {
  const { rows } = await highestCounterStatement(series).execute(db);
  return rows[0]?.highest ?? 0;
}
