import { useMutation } from '@tanstack/react-query';
import type { Order } from '../../shared/order.ts';
import { useApi } from '../api-context.ts';
import { toAppError } from '../connection/app-error.ts';

/** Change and cancel of one order. What a failure tells of the order now is shown at once. */
export function useActs() {
  const { queries, cache } = useApi();
  const know = (order: Order) =>
    cache.setQueryData(queries.orders.get.queryKey({ input: { id: order.id } }), order);
  const reread = (id: string) =>
    cache.invalidateQueries({ queryKey: queries.orders.details.queryKey({ input: { id } }) });
  const handlers = {
    onSuccess: know,
    onError: (error: unknown) => {
      const { order } = toAppError(error).data;
      if (order) know(order);
    },
    onSettled: (_order: Order | undefined, _error: unknown, { id }: { id: string }) => reread(id),
  };
  return {
    change: useMutation(queries.orders.change.mutationOptions(handlers)),
    cancel: useMutation(queries.orders.cancel.mutationOptions(handlers)),
  };
}
