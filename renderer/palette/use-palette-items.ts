import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api-context.ts';
import { useMode } from '../connection/use-connection.ts';
import { useSettings } from '../connection/use-settings.ts';
import { useDisplays } from '../display/staff/use-displays.ts';
import { useFoundSettings } from '../settings/use-found-settings.ts';
import { connectedModes } from '../shops/shop-facts.ts';
import { useShops } from '../shops/use-shops.ts';
import { type PaletteState, paletteActions } from './actions.ts';
import { type PaletteGroup, paletteGroups } from './palette-items.ts';

const pauseMs = 120;
const mostOrders = 6;
/** As long as the program's search takes. */
export const longestText = 64;

/** Everything that answers what is typed, live. */
export function usePaletteItems(typed: string, order: PaletteState['order']): PaletteGroup[] {
  const { t } = useTranslation('palette');
  const { settings } = useSettings();
  const { shops } = useShops();
  const mode = useMode();
  const display = useDisplays()?.state ?? null;
  const found = useFoundSettings(typed);
  const orders = useFoundOrders(typed);
  const actions = useMemo(() => {
    const state = { mode, modes: shops ? connectedModes(shops) : [], settings, display, order };
    return paletteActions(state).map((action) => ({
      ...action,
      name: t(action.label, { reference: '', language: '', ...action.values }),
      also: t(action.words),
    }));
  }, [mode, shops, settings, display, order, t]);
  return useMemo(
    () => paletteGroups(typed, { actions, orders, settings: found }),
    [typed, actions, orders, found],
  );
}

/** Orders of the current mode, once the hand rests. The text stays in this page's memory. */
function useFoundOrders(typed: string) {
  const { queries } = useApi();
  const mode = useMode();
  const [query] = useDebouncedValue(typed.trim(), pauseMs);
  const isLooking = typed.trim() !== '' && query !== '' && mode !== null;
  const { data } = useQuery(
    queries.orders.list.queryOptions({
      input: { query, limit: mostOrders, ...(mode && { mode }) },
      enabled: isLooking,
      placeholderData: keepPreviousData,
      gcTime: 0,
    }),
  );
  return useMemo(() => (isLooking ? (data?.items ?? []) : []), [isLooking, data]);
}
