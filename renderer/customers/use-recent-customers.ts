import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import type { RecentCustomer, RecentCustomersQuery } from '../../shared/contract/customers.ts';
import { useApi } from '../api-context.ts';
import { useMode } from '../connection/use-connection.ts';

/** Long enough that a quick hand asks once. */
const afterTypingMs = 120;

/**
 * Whom to offer for what was typed, in the present mode; nobody while nobody is asked for. Kept no longer than it is
 * shown: it is customers' data.
 */
export function useRecentCustomers(
  reachedBy: RecentCustomersQuery['reachedBy'],
  { typed, isAsked }: { typed: string; isAsked: boolean },
): RecentCustomer[] {
  const { queries } = useApi();
  const mode = useMode();
  const [query] = useDebouncedValue(typed.trim().slice(0, 64), afterTypingMs);
  const input = isAsked && mode !== null ? { mode, reachedBy, query } : skipToken;
  const { data } = useQuery(
    queries.customers.recent.queryOptions({ input, gcTime: 0, placeholderData: keepPreviousData }),
  );
  return isAsked ? (data?.items ?? []) : [];
}
