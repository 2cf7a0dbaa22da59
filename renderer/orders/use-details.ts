import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api-context.ts';

/** What an order was given, its payments and what may be done now; every event of it has them read again. */
export function useDetails(id: string) {
  const { queries } = useApi();
  return useQuery(queries.orders.details.queryOptions({ input: { id } }));
}
