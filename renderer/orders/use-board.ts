import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Outline } from '../../shared/contract/orders.ts';
import type { Order } from '../../shared/order.ts';
import { useApi } from '../api-context.ts';
import type { OrderPage } from '../connection/order-lists.ts';
import type { Queries } from '../connection/queries.ts';
import { useMode } from '../connection/use-connection.ts';
import { useSettings } from '../connection/use-settings.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { useDayStart } from '../ui/use-day-start.ts';
import { type BoardFilter, boardFilter } from './board-filter.ts';
import { partAt, partOf, positionsOf, wantedParts } from './board-parts.ts';
import type { BoardSearch } from './board-search.ts';

/** A list as long as it is, of which the parts in sight are read. */
export interface Board {
  /** What the list shown was asked for. */
  filter: BoardFilter;
  total: number;
  /** Otherwise the newest only are listed. */
  isWhole: boolean;
  /** `undefined` until its part is read. */
  rowAt(index: number): Order | undefined;
  /** Where an order stands; `undefined` for one that is not on the list, or not read. */
  indexOf(order: Pick<Order, 'id' | 'createdAt'>): number | undefined;
  /** All rows, when all are read. */
  rows: Order[] | undefined;
  /** Says which rows are in sight. */
  look(first: number, last: number): void;
  /** The orders of these rows, read if they are not. */
  between(first: number, last: number): Promise<Order[]>;
}

/** So soon after the last key, so that a word typed at once is one question. */
const typingMs = 120;
/** A scrollbar that is dragged passes parts that nobody wants to see. */
const passingMs = 60;
const partLimit = 200;

interface Listed {
  filter: BoardFilter;
  outline: Outline;
}

/** The orders of the board, live. The list before stays until the next one is here. */
export function useBoard(search: BoardSearch, text: string) {
  const { client, queries, cache } = useApi();
  const filter = useFilter(search, text);
  const read = useQuery({
    queryKey: ['board', filter],
    queryFn: async (): Promise<Listed> => {
      if (filter === null) throw new Error('asked before the mode is known');
      const outline = await client.orders.outline(filter);
      await cache.fetchQuery(partQuery(queries, { filter, outline }, 0));
      return { filter, outline };
    },
    enabled: filter !== null,
    placeholderData: keepPreviousData,
    // Its parts are kept true by the live stream; how they lie is read again whenever the board is come to.
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
  const { board, error, isOutgrown } = useParts(read.data);
  const { refetch } = read;
  useEffect(() => {
    if (isOutgrown) void refetch();
  }, [isOutgrown, refetch]);
  return { board, error: read.error ?? error, isLate: read.isPlaceholderData, refetch };
}

function useFilter(search: BoardSearch, text: string): BoardFilter | null {
  const mode = useMode();
  const today = useDayStart(0);
  const weekStart = useDayStart(6);
  const { settings } = useSettings();
  const locale = useLocale();
  const [typed] = useDebouncedValue(text, typingMs);
  // What was cleared is gone at once.
  const sought = text === '' ? '' : typed;
  if (mode === null) return null;
  return boardFilter(search, {
    mode,
    today,
    weekStart,
    text: sought,
    currency: settings.currency,
    locale,
  });
}

function partQuery(queries: Queries, { filter, outline }: Listed, part: number) {
  const to = outline.parts[part - 1]?.from ?? filter.to;
  const from = outline.parts[part]?.from ?? filter.from;
  return queries.orders.list.queryOptions({
    input: { ...filter, limit: partLimit, ...(from && { from }), ...(to && { to }) },
  });
}

function useParts(listed: Listed | undefined) {
  const { queries, cache } = useApi();
  const [seen, see] = useSeen();
  const parts = listed?.outline.parts ?? [];
  const wanted = listed ? wantedParts(parts.length, seen) : [];
  const reads = useQueries({
    queries: listed ? wanted.map((part) => partQuery(queries, listed, part)) : [],
  });
  const pages = new Map<number, OrderPage>();
  for (const [index, { data }] of reads.entries()) {
    const part = wanted[index];
    if (data && part !== undefined) pages.set(part, data);
  }
  const known = useKnownLengths(listed, pages);
  const board = listed && boardOf({ listed, pages, known, see });
  return {
    board: board && { ...board, between: (first: number, last: number) => between(first, last, board) },
    error: reads.find(({ error }) => error !== null)?.error ?? null,
    isOutgrown: [...pages.values()].some(({ nextCursor }) => nextCursor !== null),
  };

  async function between(first: number, last: number, { partsOf }: { partsOf: PartsOf }): Promise<Order[]> {
    if (!listed) return [];
    const read = partsOf(first, last).map(({ part, from, to }) =>
      cache.fetchQuery(partQuery(queries, listed, part)).then(({ items }) => items.slice(from, to)),
    );
    return (await Promise.all(read)).flat();
  }
}

/** Which rows of which parts; `to` excluded. */
type PartsOf = (first: number, last: number) => { part: number; from: number; to: number }[];

interface BoardParts {
  listed: Listed;
  pages: ReadonlyMap<number, OrderPage>;
  /** How many rows a part turned out to have, by when it begins. */
  known: ReadonlyMap<string, number>;
  see: (first: number, last: number) => void;
}

function boardOf({ listed, pages, known, see }: BoardParts): Omit<Board, 'between'> & { partsOf: PartsOf } {
  const { parts, isWhole } = listed.outline;
  const lengthOf = (part: number) =>
    pages.get(part)?.items.length ?? known.get(parts[part]?.from ?? '') ?? parts[part]?.count ?? 0;
  const positions = positionsOf(parts.map((_, part) => lengthOf(part)));
  const startOf = (part: number) => positions.starts[part] ?? 0;
  const isRead = pages.size === parts.length;
  return {
    filter: listed.filter,
    total: positions.total,
    isWhole,
    rowAt: (index) => {
      const part = partAt(positions, index);
      return pages.get(part)?.items[index - startOf(part)];
    },
    indexOf: ({ id, createdAt }) => {
      const part = partOf(parts, createdAt);
      const place = pages.get(part)?.items.findIndex((order) => order.id === id) ?? -1;
      return place === -1 ? undefined : startOf(part) + place;
    },
    rows: isRead ? parts.flatMap((_, part) => pages.get(part)?.items ?? []) : undefined,
    look: (first, last) => see(partAt(positions, first), partAt(positions, last)),
    partsOf: (first, last) =>
      parts.flatMap((_, part) => {
        const from = Math.max(0, first - startOf(part));
        const to = Math.min(lengthOf(part), last + 1 - startOf(part));
        return from < to ? [{ part, from, to }] : [];
      }),
  };
}

/** A part that is out of sight again keeps its length, or the rows below it would move. */
function useKnownLengths(listed: Listed | undefined, pages: ReadonlyMap<number, OrderPage>) {
  const known = useRef(new Map<string, number>());
  const of = useRef(listed?.outline);
  useEffect(() => {
    if (of.current !== listed?.outline) known.current.clear();
    of.current = listed?.outline;
    for (const [part, { items }] of pages) {
      const from = listed?.outline.parts[part]?.from;
      if (from !== undefined) known.current.set(from, items.length);
    }
  });
  return known.current;
}

/** The parts in sight; those far away only once they stay in sight. */
function useSeen() {
  const [seen, setSeen] = useState({ first: 0, last: 0 });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const see = (first: number, last: number) => {
    clearTimeout(timer.current);
    if (first === seen.first && last === seen.last) return;
    const isNear = first <= seen.last + 1 && last >= seen.first - 1;
    if (isNear) setSeen({ first, last });
    else timer.current = setTimeout(() => setSeen({ first, last }), passingMs);
  };
  return [seen, see] as const;
}
