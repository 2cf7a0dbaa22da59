import { useMutation, useQuery } from '@tanstack/react-query';
import { useApi } from '../api-context.ts';

/** What other programs propose, live, and the end of one: taken over or put away, on every page. */
export function useProposals() {
  const { queries, cache } = useApi();
  const key = queries.proposals.list.queryKey();
  const { data } = useQuery(queries.proposals.list.queryOptions());
  const settling = useMutation(
    queries.proposals.settle.mutationOptions({
      onSuccess: (after) => cache.setQueryData(key, after),
    }),
  );
  return {
    items: data?.items ?? [],
    refused: data?.refused ?? 0,
    settle: (id: string) => settling.mutate({ id }),
    error: settling.error,
  };
}
