import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api-context.ts';

/** One order, live. `data` is `undefined` until it is read; `error` is an `AppError`. */
export function useOrder(id: string) {
  const { queries } = useApi();
  return useQuery(queries.orders.get.queryOptions({ input: { id } }));
}

/** What happened to it, oldest first, live. */
export function useOrderEvents(id: string) {
  const { queries } = useApi();
  return useQuery(queries.orders.events.queryOptions({ input: { id }, select: (answer) => answer.items }));
}
