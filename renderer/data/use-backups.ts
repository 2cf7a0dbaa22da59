import { useMutation, useQuery } from '@tanstack/react-query';
import type { Backups } from '../../shared/contract/backups.ts';
import { useApi } from '../api-context.ts';

/** How often the list is read while it is on screen: a day's backup comes by itself. */
const againMs = 30_000;

/** The register's backups, and what may be done with them. */
export function useBackups() {
  const { queries, cache } = useApi();
  const read = useQuery({ ...queries.backups.list.queryOptions(), refetchInterval: againMs });
  const onSuccess = (backups: Backups) => cache.setQueryData(queries.backups.list.queryKey(), backups);
  const make = useMutation(queries.backups.make.mutationOptions({ onSuccess }));
  const stage = useMutation(queries.backups.stageRestore.mutationOptions({ onSuccess }));
  const cancel = useMutation(queries.backups.cancelRestore.mutationOptions({ onSuccess }));
  return {
    backups: read.data,
    make: () => make.mutate(undefined),
    isMaking: make.isPending || (read.data?.isRunning ?? false),
    stage: (name: string) => stage.mutate({ name }),
    cancel: () => cancel.mutate(undefined),
    error: make.error ?? stage.error ?? cancel.error ?? read.error,
  };
}
