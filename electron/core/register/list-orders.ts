import { type Kysely, type RawBuilder, sql } from 'kysely';
import { modeSchema, orderStatusSchema } from '../../../shared/order.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { decodeOrder } from './order-codec.ts';
import { placesBetween } from './place.ts';
import type { ListQuery, ListResult } from './register.ts';
import { type ColumnSearch, searchFor, type TextSearch } from './search-text.ts';
import type { OrdersTable, Tables } from './tables.ts';

/** Up to this many orders left by the other filters, reading them all beats asking the text index. */
const fewOrders = 2000;

/** One page, newest first. */
export async function listOrders(db: Kysely<Tables>, query: ListQuery): Promise<ListResult> {
  const cursor = query.cursor === undefined ? undefined : decodeCursor(query.cursor);
  if (query.cursor !== undefined && cursor === undefined) return { kind: 'bad-cursor' };
  const rows = await pageRows(db, filterOf(query, cursor));
  const placed = rows.slice(0, query.limit).map(decodeOrder);
  const last = placed.at(-1);
  const nextCursor = rows.length > query.limit && last !== undefined ? encodeCursor(last.place) : null;
  return { kind: 'page', items: placed.map(({ order }) => order), nextCursor };
}

interface Filter {
  modes: string[];
  statuses: string[];
  needsAttention: boolean;
  from: number;
  before: number;
  search: TextSearch | undefined;
  limit: number;
}

function filterOf(query: ListQuery, cursor: number | undefined): Filter {
  const text = query.text?.trim() ?? '';
  const span = placesBetween({ fromMs: query.from, toMs: query.to });
  const statuses = [...new Set(query.statuses)];
  return {
    modes: query.mode === undefined ? [] : [query.mode],
    statuses: statuses.length === orderStatusSchema.options.length ? [] : statuses,
    needsAttention: query.needsAttention === true,
    from: span.first,
    before: Math.min(span.end, cursor ?? span.end),
    search: text === '' ? undefined : searchFor(text),
    // One more than asked for tells whether another page follows.
    limit: query.limit + 1,
  };
}

async function pageRows(db: Kysely<Tables>, filter: Filter): Promise<OrdersTable[]> {
  const run = async (statement: RawBuilder<OrdersTable>) => (await statement.execute(db)).rows;
  const sources = filter.search && indexedSources(filter.search);
  if (sources === undefined) return run(walkStatement(filter));
  const { count, oldest } = await newestOf(db, filter);
  if (count < fewOrders) return run(walkStatement(filter));
  if (filter.search?.isShort) {
    // Two letters stand in so many orders that a page of them is nearly always among the newest.
    const rows = await run(walkStatement({ ...filter, from: oldest }));
    if (rows.length === filter.limit) return rows;
  }
  return run(textStatement(filter, sources));
}

/** The newest orders that the filters other than the text leave, up to `fewOrders`: from indexes alone. */
async function newestOf(db: Kysely<Tables>, filter: Filter): Promise<{ count: number; oldest: number }> {
  const places = merged({ ...filter, search: undefined, limit: fewOrders }, sql`place`);
  const { rows } = await sql<{ count: number; oldest: number | null }>`
    SELECT count(*) AS count, min(place) AS oldest FROM (${places})`.execute(db);
  return { count: rows[0]?.count ?? 0, oldest: rows[0]?.oldest ?? filter.from };
}

/** Walks the orders newest first: each mode and status is one index in order, merged without sorting. */
function walkStatement(filter: Filter): RawBuilder<OrdersTable> {
  return merged(filter, sql`*`);
}

function merged<T>(filter: Filter, columns: RawBuilder<unknown>): RawBuilder<T> {
  const branches = branchesOf(filter).map(
    ({ source, condition }) =>
      sql`SELECT ${columns} FROM ${source} WHERE ${condition}
          place >= ${filter.from} AND place < ${filter.before}${matching(filter.search)}`,
  );
  return sql`${sql.join(branches, sql` UNION ALL `)} ORDER BY place DESC LIMIT ${sql.lit(filter.limit)}`;
}

interface Branch {
  source: RawBuilder<unknown>;
  condition: RawBuilder<unknown>;
}

/** Indexes are named, because statistics could talk SQLite into reading all orders for a mode that has few. */
function branchesOf({ modes, statuses, needsAttention }: Filter): Branch[] {
  if (needsAttention) return attentionBranches({ modes, statuses });
  if (statuses.length === 0 && modes.length === 0) return [{ source: sql`orders`, condition: sql`` }];
  const source = sql`orders INDEXED BY ${statuses.length === 0 ? sql`orders_mode` : sql`orders_mode_status`}`;
  if (statuses.length === 0) return modes.map((mode) => ({ source, condition: sql`mode = ${mode} AND` }));
  const inModes = modes.length === 0 ? modeSchema.options : modes;
  return inModes.flatMap((mode) =>
    statuses.map((status) => ({ source, condition: sql`mode = ${mode} AND status = ${status} AND` })),
  );
}

/** Few orders need a person, and their index holds no others. */
function attentionBranches({ modes, statuses }: Pick<Filter, 'modes' | 'statuses'>): Branch[] {
  const source = sql`orders INDEXED BY orders_attention`;
  const ofStatus = statuses.length === 0 ? sql`` : sql`status IN (${sql.join(statuses)}) AND`;
  return (modes.length === 0 ? modeSchema.options : modes).map((mode) => ({
    source,
    condition: sql`mode = ${mode} AND attention IS NOT NULL AND ${ofStatus}`,
  }));
}

/** One text index to follow, and what confirms that an order it names is one to list. */
interface TextSource {
  index: RawBuilder<unknown>;
  match: string;
  confirmed: RawBuilder<unknown>;
}

/** Where to look for a text; `undefined` when an index alone cannot tell. What both find, the first tells. */
function indexedSources({ reference, people }: TextSearch): TextSource[] | undefined {
  if (people.match === undefined || (reference && reference.match === undefined)) return undefined;
  const byReference = reference && referenceFits(reference);
  const onlyPeople = byReference ? sql` AND NOT ${byReference}` : sql``;
  const confirmed = sql`${peopleFit(people)}${onlyPeople}`;
  const sources = [{ index: sql`people_text`, match: people.match, confirmed }];
  if (!byReference || reference.match === undefined) return sources;
  return [{ index: sql`order_text`, match: reference.match, confirmed: byReference }, ...sources];
}

/**
 * Follows the text indexes newest first, so that a text which many orders have is as quick as a rare one. Both come
 * in the order of their own `rowid`, which is the place: by that they are merged without sorting.
 */
function textStatement(filter: Filter, sources: TextSource[]): RawBuilder<OrdersTable> {
  const [mode] = filter.modes;
  // A mode that rests for long has all its orders far down: begin at its last.
  const begin =
    mode === undefined ? sql`` : sql`AND t.rowid <= (SELECT max(place) FROM orders WHERE mode = ${mode})`;
  const ofMode = mode === undefined ? sql`` : sql`AND orders.mode = ${mode}`;
  const ofStatus = filter.statuses.length === 0 ? sql`` : sql`AND status IN (${sql.join(filter.statuses)})`;
  const ofAttention = filter.needsAttention ? sql`AND attention IS NOT NULL` : sql``;
  const branches = sources.map(
    ({ index, match, confirmed }) => sql`
      SELECT t.rowid, orders.* FROM ${index} AS t CROSS JOIN orders ON orders.place = t.rowid
      WHERE t.${index} MATCH ${match} AND t.rowid >= ${filter.from} AND t.rowid < ${filter.before} ${begin}
        ${ofMode} ${ofStatus} ${ofAttention} AND ${confirmed}`,
  );
  return sql`${sql.join(branches, sql` UNION ALL `)} ORDER BY 1 DESC LIMIT ${sql.lit(filter.limit)}`;
}

function matching(search: TextSearch | undefined): RawBuilder<unknown> {
  if (search === undefined) return sql``;
  const byPeople = peopleFit(search.people);
  if (search.reference === undefined) return sql` AND ${byPeople}`;
  return sql` AND (${referenceFits(search.reference)} OR ${byPeople})`;
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
