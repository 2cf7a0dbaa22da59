import { type Kysely, type RawBuilder, sql } from 'kysely';
import { peopleFit } from './list-orders.ts';
import { decodeOrder } from './order-codec.ts';
import type { WithPeoplePage, WithPeopleQuery } from './register.ts';
import { type ColumnSearch, searchFor } from './search-text.ts';
import type { OrdersTable, Tables } from './tables.ts';

/** So many of a mode's newest orders are walked; where most are QR codes, few of them know their customer. */
const walkedOrders = 10_000;

/** One page of a mode's orders whose customers are known and fit a text, newest first. */
export async function selectWithPeople(db: Kysely<Tables>, query: WithPeopleQuery): Promise<WithPeoplePage> {
  const text = query.text.trim();
  const search = text === '' ? undefined : searchFor(text);
  const isIndexed = search?.isShort === false && search.people.match !== undefined;
  const statement = isIndexed
    ? indexedStatement(query, { ...search.people, match: search.people.match })
    : walkedStatement(query, search?.people);
  const { rows } = await statement.execute(db);
  const placed = rows.map(decodeOrder);
  const last = placed.at(-1);
  return {
    orders: placed.map(({ order }) => order),
    next: rows.length < query.limit || last === undefined ? null : last.place,
  };
}

type Statement = RawBuilder<OrdersTable>;

const lastPlace = Number.MAX_SAFE_INTEGER;

function walkedStatement(
  { mode, after, limit }: WithPeopleQuery,
  people: ColumnSearch | undefined,
): Statement {
  const fits = people === undefined ? sql`` : sql`AND ${peopleFit(people)}`;
  return sql`
    SELECT orders.* FROM orders INDEXED BY orders_mode CROSS JOIN people ON people.place = orders.place
    WHERE mode = ${mode} AND orders.place < ${after ?? lastPlace} AND orders.place >= coalesce((
      SELECT place FROM orders INDEXED BY orders_mode WHERE mode = ${mode}
      ORDER BY place DESC LIMIT 1 OFFSET ${sql.lit(walkedOrders)}), 0) ${fits}
    ORDER BY orders.place DESC LIMIT ${sql.lit(limit)}`;
}

/** Begins at the mode's last order: one that rests for long has all of its own far down. */
function indexedStatement({ mode, after, limit }: WithPeopleQuery, people: ColumnSearch): Statement {
  return sql`
    SELECT orders.* FROM people_text AS t CROSS JOIN orders ON orders.place = t.rowid
    WHERE t.people_text MATCH ${people.match} AND t.rowid < ${after ?? lastPlace}
      AND t.rowid <= (SELECT max(place) FROM orders WHERE mode = ${mode})
      AND mode = ${mode} AND ${peopleFit(people)}
    ORDER BY t.rowid DESC LIMIT ${sql.lit(limit)}`;
}
