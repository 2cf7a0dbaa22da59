import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Mode } from '../../shared/order.ts';
import { useApi } from '../api-context.ts';

/** A token as it is answered once; in this page's memory until its dialog is closed, and nowhere else. */
export interface MadeToken {
  name: string;
  token: string;
}

/** The programs that were given a token, and what can be done with them. */
export function useIntegrations() {
  const { client, queries, cache } = useApi();
  const list = useQuery(queries.integrations.list.queryOptions({ staleTime: 0 }));
  const [made, setMade] = useState<MadeToken | null>(null);
  const readAnew = () => cache.invalidateQueries({ queryKey: queries.integrations.list.key() });
  const make = useMutation({
    mutationFn: async (given: { name: string; mode: Mode }) => {
      const { integration, token } = await client.integrations.make(given);
      setMade({ name: integration.name, token });
    },
    onSettled: readAnew,
  });
  const revoke = useMutation({
    mutationFn: async (id: string) => void (await client.integrations.revoke({ id })),
    onSettled: readAnew,
  });
  return {
    items: (list.data?.items ?? []).filter(({ revokedAt }) => revokedAt === null),
    made,
    forget: () => setMade(null),
    make: (given: { name: string; mode: Mode }, onMade: () => void) =>
      make.mutate(given, { onSuccess: onMade }),
    isMaking: make.isPending,
    revoke: revoke.mutate,
    error: make.error ?? revoke.error ?? list.error,
  };
}
