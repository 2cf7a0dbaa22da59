import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useApi } from '../api-context.ts';
import { useMode } from '../connection/use-connection.ts';
import { useDayStart } from '../ui/use-day-start.ts';
import { rowsOf, statusesOf } from './board-rows.ts';
import type { BoardSearch, Range } from './board-search.ts';

const daysBack: Record<Range, number> = { today: 0, week: 6, all: 0 };
const pageSize = 200;
/** Pages that are read by themselves, so that a day's totals are whole. */
const pagesAtOnce = 5;

/** The orders of the board, live: of the current mode, the range, the filter and the text searched. */
export function useBoard({ range = 'today', status = 'all' }: BoardSearch, text: string) {
  const { queries } = useApi();
  const mode = useMode();
  const dayStart = useDayStart(daysBack[range]);
  const statuses = statusesOf(status);
  const query = text.trim();
  const filter = {
    limit: pageSize,
    ...(mode && { mode }),
    ...(range !== 'all' && { from: dayStart }),
    ...(statuses && { status: statuses }),
    ...(query && { query }),
  };
  const read = useInfiniteQuery(
    queries.orders.list.infiniteOptions({
      input: (cursor: string | null) => ({ ...filter, ...(cursor !== null && { cursor }) }),
      initialPageParam: null,
      getNextPageParam: (page) => page.nextCursor,
      enabled: mode !== null,
    }),
  );
  const { data, hasNextPage, isFetching, fetchNextPage } = read;
  const isMoreWanted = hasNextPage && !isFetching && (data?.pages.length ?? 0) < pagesAtOnce;
  useEffect(() => {
    if (isMoreWanted) void fetchNextPage();
  }, [isMoreWanted, fetchNextPage]);
  const orders = data?.pages.flatMap((page) => page.items);
  return { ...read, rows: orders && rowsOf(orders, status) };
}
