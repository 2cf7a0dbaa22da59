import { setImmediate } from 'node:timers/promises';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { amountBranches, branchesOf, ofRow } from './list-branches.ts';
import { type Filter, filterOf } from './list-filter.ts';
import { decodeOrder } from './order-codec.ts';
import type { ListFilter, ListQuery, ListResult } from './register.ts';
import type { ColumnSearch, TextSearch } from './search-text.ts';
import type { OrdersTable, Tables } from './tables.ts';

/** Up to this many orders left by the other filters, reading them all beats asking the text index. */
const fewOrders = 2000;
/** So many places are read at a time: whoever is at the counter comes in between. */
const placesAtOnce = 5000;

/** One page, newest first. */
export async function listOrders(db: Kysely<Tables>, query: ListQuery): Promise<ListResult> {
  const before = query.cursor === undefined ? undefined : decodeCursor(query.cursor);
  if (query.cursor !== undefined && before === undefined) return { kind: 'bad-cursor' };
  // One more than asked for tells whether another page follows.
  const rows = await found(db, filterOf(query, { before, limit: query.limit + 1 }), wholeRows);
  const placed = rows.slice(0, query.limit).map(decodeOrder);
  const last = placed.at(-1);
  const nextCursor = rows.length > query.limit && last !== undefined ? encodeCursor(last.place) : null;
  return { kind: 'page', items: placed.map(({ order }) => order), nextCursor };
}

/** The places of what a list holds, newest first, at most `max` of them. */
export async function listedPlaces(db: Kysely<Tables>, query: ListFilter, max: number): Promise<number[]> {
  const places: number[] = [];
  let before: number | undefined;
  for (;;) {
    const limit = Math.min(placesAtOnce, max - places.length);
    const rows = await found(db, filterOf(query, { before, limit }), placesOnly);
    for (const { place } of rows) places.push(place);
    before = places.at(-1);
    if (rows.length < limit || places.length >= max) return places;
    await setImmediate();
  }
}

/** What to read of each order: from a table or index of orders, and beside a text index `t`. */
interface Columns<T> {
  walked: RawBuilder<T>;
  byText: RawBuilder<unknown>;
  byAmount: RawBuilder<unknown>;
}

const wholeRows: Columns<OrdersTable> = {
  walked: sql<OrdersTable>`*`,
  byText: sql`t.rowid, orders.*`,
  byAmount: sql`place AS at, orders.*`,
};
const placesOnly: Columns<Pick<OrdersTable, 'place'>> = {
  walked: sql<Pick<OrdersTable, 'place'>>`place`,
  byText: sql`t.rowid AS place`,
  byAmount: sql`place`,
};

async function found<T>(db: Kysely<Tables>, filter: Filter, columns: Columns<T>): Promise<T[]> {
  const run = async (statement: RawBuilder<T>) => (await statement.execute(db)).rows;
  const sources = filter.search && indexedSources(filter.search);
  if (sources === undefined) return run(walkStatement(filter, columns));
  const { count, oldest } = await newestOf(db, filter);
  if (count < fewOrders) return run(walkStatement(filter, columns));
  if (filter.search?.isShort) {
    // Two letters stand in so many orders that a page of them is nearly always among the newest.
    const rows = await run(walkStatement({ ...filter, from: oldest }, columns));
    if (rows.length === filter.limit) return rows;
  }
  return run(textStatement(filter, sources, columns));
}

/** The newest orders that the filters other than the text leave, up to `fewOrders`: from indexes alone. */
async function newestOf(db: Kysely<Tables>, filter: Filter): Promise<{ count: number; oldest: number }> {
  const all = { ...filter, search: undefined, amounts: [], limit: fewOrders };
  const { rows } = await sql<{ count: number; oldest: number | null }>`
    SELECT count(*) AS count, min(place) AS oldest FROM (${walkStatement(all, placesOnly)})`.execute(db);
  return { count: rows[0]?.count ?? 0, oldest: rows[0]?.oldest ?? filter.from };
}

/** Walks the orders newest first: each branch is one index in order, merged without sorting. */
function walkStatement<T>(filter: Filter, { walked }: Columns<T>): RawBuilder<T> {
  const branches = branchesOf(filter).map(
    ({ source, condition }) =>
      sql`SELECT ${walked} FROM ${source} WHERE ${condition}
          place >= ${filter.from} AND place < ${filter.before}${matching(filter)}`,
  );
  return merged(branches, sql`place`, filter.limit);
}

function merged<T>(branches: RawBuilder<unknown>[], by: RawBuilder<unknown>, limit: number): RawBuilder<T> {
  return sql`${sql.join(branches, sql` UNION ALL `)} ORDER BY ${by} DESC LIMIT ${sql.lit(limit)}`;
}

/** One text index to follow, and what confirms that an order it names is one to list. */
interface TextSource {
  index: RawBuilder<unknown>;
  match: string;
  confirmed: RawBuilder<unknown>;
}

/** Where to look for a text; `undefined` when an index alone cannot tell. What both find, the first tells. */
function indexedSources({ reference, people }: TextSearch): TextSource[] | undefined {
  const places = [reference, people].filter((one) => one !== undefined);
  if (places.length === 0 || places.some(({ match }) => match === undefined)) return undefined;
  const byReference = reference && referenceFits(reference);
  const onlyPeople = byReference ? sql` AND NOT ${byReference}` : sql``;
  return [
    ...sourceOf(sql`order_text`, reference, byReference),
    ...sourceOf(sql`people_text`, people, people && sql`${peopleFit(people)}${onlyPeople}`),
  ];
}

function sourceOf(
  index: TextSource['index'],
  search: ColumnSearch | undefined,
  confirmed: TextSource['confirmed'] | undefined,
): TextSource[] {
  if (search?.match === undefined || confirmed === undefined) return [];
  return [{ index, match: search.match, confirmed }];
}

/**
 * Follows the text indexes newest first, so that a text which many orders have is as quick as a rare one. Both come
 * in the order of their own `rowid`, which is the place: by that they are merged without sorting, and with the
 * orders of the amounts that are looked for too.
 */
function textStatement<T>(
  filter: Filter,
  sources: TextSource[],
  { byText, byAmount }: Columns<T>,
): RawBuilder<T> {
  const [mode] = filter.modes;
  // A mode that rests for long has all its orders far down: begin at its last.
  const begin =
    mode === undefined ? sql`` : sql`AND t.rowid <= (SELECT max(place) FROM orders WHERE mode = ${mode})`;
  const ofMode = mode === undefined ? sql`` : sql`orders.mode = ${mode} AND`;
  const { amounts } = filter;
  const otherAmount = amounts.length === 0 ? sql`` : sql`AND amount NOT IN (${sql.join([...amounts])})`;
  const texts = sources.map(
    ({ index, match, confirmed }) => sql`
      SELECT ${byText} FROM ${index} AS t CROSS JOIN orders ON orders.place = t.rowid
      WHERE t.${index} MATCH ${match} AND t.rowid >= ${filter.from} AND t.rowid < ${filter.before} ${begin}
        AND ${ofMode} ${ofRow(filter)} ${needed(filter)} ${confirmed} ${otherAmount}`,
  );
  const ofAmounts = amountBranches(filter).map(
    ({ source, condition }) => sql`SELECT ${byAmount} FROM ${source} WHERE ${condition} ${needed(filter)}
      place >= ${filter.from} AND place < ${filter.before}`,
  );
  return merged([...texts, ...ofAmounts], sql`1`, filter.limit);
}

/** The rows' own word on who must look at them; empty, or ending in AND. */
function needed({ needs }: Filter): RawBuilder<unknown> {
  if (needs === undefined) return sql``;
  if (needs === 'attention') return sql`attention IS NOT NULL AND`;
  return sql`(attention IS NOT NULL OR (handled IS NULL AND (status IN ('unconfirmed', 'unknown')
    OR (status = 'paid' AND (instr(payments, 'TO_VALIDATE"') > 0
      OR (payments IS NULL AND instr(expects, '"validation"') > 0)))))) AND`;
}

function matching({ search, amounts }: Filter): RawBuilder<unknown> {
  const ofAmount = amounts.length === 0 ? undefined : sql`amount IN (${sql.join([...amounts])})`;
  if (search === undefined) return ofAmount ? sql` AND ${ofAmount}` : sql``;
  const { reference, people } = search;
  const fitting = [reference && referenceFits(reference), people && peopleFit(people), ofAmount];
  const any = fitting.filter((one) => one !== undefined);
  return any.length === 0 ? sql` AND 0` : sql` AND (${sql.join(any, sql` OR `)})`;
}

const referenceFits = (search: ColumnSearch) => fits(sql`orders.reference`, search);

/** What is known of an order's customers fits a search. */
export const peopleFit = (search: ColumnSearch) =>
  sql`EXISTS (SELECT 1 FROM people WHERE people.place = orders.place AND ${fits(sql`people.text`, search)})`;

function fits(column: RawBuilder<unknown>, { patterns }: ColumnSearch): RawBuilder<unknown> {
  const like = (pattern: string) => sql`${column} LIKE ${pattern} ESCAPE '\\'`;
  const any = patterns.map((all) => sql`(${sql.join(all.map(like), sql` AND `)})`);
  return sql`(${sql.join(any, sql` OR `)})`;
}
