import { useQuery } from '@tanstack/react-query';
import type { Order } from '../../shared/order.ts';
import { canBeHandled } from '../../shared/order-doubt.ts';
import { useApi } from '../api-context.ts';
import { endedStatuses, waitingStatuses } from '../ui/status-look.ts';
import { useDayStart } from '../ui/use-day-start.ts';
import { useMode } from './use-connection.ts';

/** Orders of the current mode that still wait for something, newest first, live. */
export function useWaitingOrders(): Order[] | undefined {
  return useShortList(waitingStatuses, 100, undefined);
}

/** The orders of today that ended, newest first, live. */
export function useEndedOrders(): Order[] | undefined {
  return useShortList(endedStatuses, 50, useDayStart(0));
}

/** Orders of every mode whose money needs a person, newest first, live. */
export function useAlarms(): Order[] | undefined {
  const { queries } = useApi();
  const input = { attention: true, limit: 200 };
  const { data } = useQuery(queries.orders.list.queryOptions({ input }));
  return data?.items.filter(canBeHandled);
}

function useShortList(status: Order['status'][], limit: number, from: string | undefined) {
  const { queries } = useApi();
  const mode = useMode();
  const input = { status, limit, ...(from && { from }), ...(mode && { mode }) };
  const { data } = useQuery(queries.orders.list.queryOptions({ input, enabled: mode !== null }));
  return data?.items;
}
