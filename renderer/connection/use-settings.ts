import { useMutation, useQuery } from '@tanstack/react-query';
import { defaultSettings, type Settings } from '../../shared/settings.ts';
import { useApi } from '../api-context.ts';

/** The settings, the defaults until they are read; a change is saved at once. */
export function useSettings() {
  const { queries, cache } = useApi();
  const read = useQuery(queries.settings.get.queryOptions());
  const key = queries.settings.get.queryKey();
  const saving = queries.settings.change.mutationKey();
  const save = useMutation(
    queries.settings.change.mutationOptions({
      // Shown at once; the answer to the last of several changes, or a refusal, tells what is really saved.
      onMutate: (change) => cache.setQueryData(key, (old) => old && withChange(old, change)),
      onSuccess: (settings) => {
        if (cache.isMutating({ mutationKey: saving }) === 1) cache.setQueryData(key, settings);
      },
      onError: () => cache.invalidateQueries({ queryKey: key }),
    }),
  );
  return {
    settings: read.data ?? defaultSettings,
    isRead: read.data !== undefined,
    /** `onSaved` once the program has written it down. */
    change: (change: Partial<Settings>, onSaved?: () => void) =>
      save.mutate(change, onSaved && { onSuccess: onSaved }),
    /** Of the last read or save; an `AppError`. */
    error: save.error ?? read.error,
  };
}

function withChange(
  settings: Settings,
  change: { [K in keyof Settings]?: Settings[K] | undefined },
): Settings {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  return { ...settings, ...Object.fromEntries(given) };
}

/** The practice gateway as the counter needs to know it, and the switch for phones. */
export function usePractice() {
  const { queries, cache } = useApi();
  const read = useQuery(queries.practice.get.queryOptions());
  const phones = useMutation(
    queries.practice.letPhonesPay.mutationOptions({
      onSuccess: (practice) => cache.setQueryData(queries.practice.get.queryKey(), practice),
    }),
  );
  return {
    practice: read.data,
    letPhonesPay: (allowed: boolean) => phones.mutate({ allowed }),
    isChanging: phones.isPending,
    error: phones.error ?? read.error,
  };
}
