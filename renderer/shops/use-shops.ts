import { useMutation, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import type { Shops } from '../../shared/contract/shop.ts';
import type { Mode } from '../../shared/order.ts';
import { useApi } from '../api-context.ts';
import { useMode } from '../connection/use-connection.ts';

/** Which shops Comptoir can ask; read anew when another page switched the mode. */
export function useShops() {
  const { queries, cache } = useApi();
  const mode = useMode();
  const { data, error, refetch } = useQuery(queries.shop.get.queryOptions());
  const key = queries.shop.get.queryKey();
  useEffect(() => {
    const known = cache.getQueryData<Shops>(key);
    if (mode !== null && known && known.mode !== mode) void refetch();
  }, [mode, cache, key, refetch]);
  return { shops: data, error, refetch };
}

/** Carries what the program answered into the page at once, without waiting for its next beat. */
export function useShopsAnswer(): (shops: Shops) => void {
  const { queries, cache, connection } = useApi();
  return useCallback(
    (shops) => {
      cache.setQueryData(queries.shop.get.queryKey(), shops);
      const { health, ...state } = connection.get();
      if (health && health.mode !== shops.mode) {
        connection.set({ ...state, health: { ...health, mode: shops.mode } });
      }
    },
    [queries, cache, connection],
  );
}

/** Chooses the mode that new orders are made in; `onSwitched` once they are. */
export function useSwitchMode(onSwitched?: () => void) {
  const { queries } = useApi();
  const answered = useShopsAnswer();
  const { mutate, isPending, error } = useMutation(
    queries.shop.switchMode.mutationOptions({ onSuccess: answered }),
  );
  const switchTo = (mode: Mode) => mutate({ mode }, onSwitched && { onSuccess: onSwitched });
  return { switchTo, isSwitching: isPending, error };
}

/** Forgets a shop and its keys. */
export function useRemoveShop() {
  const { queries } = useApi();
  const answered = useShopsAnswer();
  const { mutateAsync, isPending, error } = useMutation(
    queries.shop.remove.mutationOptions({ onSuccess: answered }),
  );
  return { remove: mutateAsync, isRemoving: isPending, error };
}
