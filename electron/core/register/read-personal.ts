import { type Kysely, sql } from 'kysely';
import { decodeOrder } from './order-codec.ts';
import { placesBetween } from './place.ts';
import type { HoldingPage } from './register.ts';
import type { OrdersTable, Tables } from './tables.ts';

/** Walks the personal data by their key, so that orders without any are not even looked at. */
export async function selectHolding(
  db: Kysely<Tables>,
  { createdBefore, after, limit }: { createdBefore: number; after: number; limit: number },
): Promise<HoldingPage> {
  const { end } = placesBetween({ toMs: createdBefore });
  const { rows } = await sql<OrdersTable>`
    SELECT orders.* FROM (
      SELECT DISTINCT order_place FROM personal WHERE order_place > ${after} AND order_place < ${end}
      ORDER BY order_place LIMIT ${limit}
    ) AS held CROSS JOIN orders ON orders.place = held.order_place`.execute(db);
  const placed = rows.map(decodeOrder);
  const last = placed.at(-1);
  return {
    orders: placed.map(({ order }) => order),
    next: rows.length < limit || last === undefined ? null : last.place,
  };
}
