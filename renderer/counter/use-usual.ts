import { skipToken, useQuery } from '@tanstack/react-query';
import type { Mode } from '../../shared/order.ts';
import { useApi } from '../api-context.ts';

/** What is usual changes slowly. */
const freshForMs = 10 * 60_000;

/**
 * What the shop usually asks for, in minor units; `null` while that is not known or not wanted. A counter that
 * cannot learn it goes on without: it is a question more, not a rule.
 */
export function useUsual(mode: Mode | null, { currency, isAsked }: { currency: string; isAsked: boolean }) {
  const { queries } = useApi();
  const input = mode === null || !isAsked ? skipToken : { mode, currency };
  const read = useQuery(queries.usual.queryOptions({ input, staleTime: freshForMs }));
  return isAsked ? (read.data?.amount ?? null) : null;
}
