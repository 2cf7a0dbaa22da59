import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import { z } from 'zod';
import { modeSchema } from '../../../shared/order.ts';
import type { OrderEvent } from '../../../shared/order-event.ts';
import { uuidBytes } from './bytes.ts';
import { decode } from './decode.ts';
import { decodeEvent } from './event-codec.ts';
import { decodeOrder, type PlacedOrder } from './order-codec.ts';
import { decodePersonal } from './personal-codec.ts';
import { placesBetween } from './place.ts';
import type { Dossier, DossierPage, DossierQuery } from './register.ts';
import type { OrdersTable, Tables } from './tables.ts';

type Filter = Pick<DossierQuery, 'mode' | 'from' | 'to'>;

/** How many orders an export will hold, counted from an index: the table is many times as long. */
export async function countOrders(db: Kysely<Tables>, filter: Filter): Promise<number> {
  const { first, end } = placesBetween({ fromMs: filter.from, toMs: filter.to });
  const { rows } = await sql<{ count: number }>`
    SELECT count(*) AS count FROM orders INDEXED BY orders_mode
    WHERE mode IN (${sql.join(filter.mode === undefined ? modeSchema.options : [filter.mode])})
      AND place >= ${first} AND place < ${end}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Whole orders with all that is known of them, oldest first, as of one moment. */
export function selectDossiers(db: Kysely<Tables>, query: DossierQuery): Promise<DossierPage> {
  return db.transaction().execute(async (trx) => {
    const { first, end } = placesBetween({ fromMs: query.from, toMs: query.to });
    const begin = query.after === null ? first : Math.max(first, query.after + 1);
    const { rows } = await sql<OrdersTable>`
      SELECT * ${source(query)} place >= ${begin} AND place < ${end}
      ORDER BY place LIMIT ${query.limit + 1}`.execute(trx);
    const placed = rows.slice(0, query.limit).map(decodeOrder);
    const last = placed.at(-1);
    // One more than asked for tells whether another page follows.
    const next = rows.length > query.limit && last !== undefined ? last.place : null;
    return { dossiers: await filled(trx, placed), next };
  });
}

/** The places of those orders, oldest first. */
export async function selectPlacesOf(db: Kysely<Tables>, ids: readonly string[]): Promise<number[]> {
  const known = ids.map(uuidBytes).filter((id) => id !== undefined);
  if (known.length === 0) return [];
  const { rows } = await sql<{ place: number }>`
    SELECT place FROM orders INDEXED BY orders_id WHERE id IN (${sql.join(known)})`.execute(db);
  return rows.map(({ place }) => place).sort((a, b) => a - b);
}

/** Whole orders by their places, oldest first, as of one moment. */
export function selectDossiersAt(db: Kysely<Tables>, places: readonly number[]): Promise<Dossier[]> {
  if (places.length === 0) return Promise.resolve([]);
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<OrdersTable>`
      SELECT * FROM orders WHERE place IN (${sql.join([...places])}) ORDER BY place`.execute(trx);
    return filled(trx, rows.map(decodeOrder));
  });
}

function source({ mode }: Filter): RawBuilder<unknown> {
  return mode === undefined
    ? sql`FROM orders WHERE`
    : sql`FROM orders INDEXED BY orders_mode WHERE mode = ${mode} AND`;
}

async function filled(trx: Transaction<Tables>, placed: PlacedOrder[]): Promise<Dossier[]> {
  if (placed.length === 0) return [];
  const dossiers = new Map<number, Dossier>();
  for (const { place, order } of placed) dossiers.set(place, { order, events: [], personal: [] });
  const places = sql.join([...dossiers.keys()]);
  const given = await givenAt(trx, places);
  for (const row of await eventsAt(trx, places)) {
    const dossier = dossiers.get(row.place);
    dossier?.events.push(row.event);
    if (row.isGiven)
      dossier?.personal.push({ event: row.event.number, data: given.get(row.event.number) ?? null });
  }
  return [...dossiers.values()];
}

const placeSchema = z.object({ place: z.number(), is_given: z.number() });

async function eventsAt(
  trx: Transaction<Tables>,
  places: RawBuilder<unknown>,
): Promise<{ place: number; isGiven: boolean; event: OrderEvent }[]> {
  const { rows } = await sql`
    SELECT e.order_place AS place, e.personal_hash IS NOT NULL AS is_given, e.number, o.id AS order_id, e.type, e.at,
      e.who, e.status, e.evidence
    FROM events e CROSS JOIN orders o ON o.place = e.order_place
    WHERE e.order_place IN (${places}) ORDER BY e.order_place, e.number`.execute(trx);
  return rows.map((row) => {
    const { place, is_given: isGiven } = decode(placeSchema, row, 'events');
    return { place, isGiven: isGiven === 1, event: decodeEvent(row) };
  });
}

async function givenAt(trx: Transaction<Tables>, places: RawBuilder<unknown>) {
  const { rows } = await sql<{ event: number; data: string }>`
    SELECT event, data FROM personal WHERE order_place IN (${places})`.execute(trx);
  return new Map(rows.map(({ event, data }) => [event, decodePersonal(data)]));
}
