import { useQuery } from '@tanstack/react-query';
import type { Order } from '../../shared/order.ts';
import { useApi } from '../api-context.ts';
import { useActs } from '../change/use-acts.ts';
import { useGatewayNow } from '../connection/use-connection.ts';
import { useSettings } from '../connection/use-settings.ts';
import { extendedBy, moreTimeFor } from './more-time.ts';

/** More time for an order that waits, and its end: what may be done now, and how the last press went. */
export function useOrderActs(order: Order) {
  const { queries } = useApi();
  const { settings } = useSettings();
  const { change, cancel } = useActs();
  const gatewayNow = useGatewayNow();
  const details = useQuery(queries.orders.details.queryOptions({ input: { id: order.id } }));
  const more = moreTimeFor(order, settings);
  const isBusy = change.isPending || cancel.isPending;
  return {
    may: details.data?.may,
    more,
    isBusy,
    isExtending: change.isPending,
    isCancelling: cancel.isPending || order.isCancelling === true,
    error: change.error ?? cancel.error,
    extend: () => {
      if (isBusy) return;
      cancel.reset();
      change.mutate({ id: order.id, expiresIn: extendedBy(order, more, gatewayNow) });
    },
    cancel: () => {
      if (isBusy) return;
      change.reset();
      cancel.mutate({ id: order.id });
    },
  };
}

export type OrderActs = ReturnType<typeof useOrderActs>;
