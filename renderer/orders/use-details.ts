import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useApi } from '../api-context.ts';
import { useOrderEvents } from '../connection/use-order.ts';

/** What an order was given, its payments and what may be done now; read again with every event of it. */
export function useDetails(id: string) {
  const { queries } = useApi();
  const { data: events } = useOrderEvents(id);
  // After the events, or what was read before one of them would never be read again.
  const read = useQuery({
    ...queries.orders.details.queryOptions({ input: { id } }),
    enabled: events !== undefined,
  });
  const { refetch } = read;
  const last = events?.at(-1)?.number;
  const seen = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (last === undefined) return;
    if (seen.current !== undefined && seen.current !== last) void refetch();
    seen.current = last;
  }, [last, refetch]);
  return read;
}
