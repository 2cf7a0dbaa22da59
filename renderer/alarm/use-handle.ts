import { useMutation } from '@tanstack/react-query';
import type { Order } from '../../shared/order.ts';
import type { HandleOrder } from '../../shared/order-doubt.ts';
import { useApi } from '../api-context.ts';
import { toAppError } from '../connection/app-error.ts';

/** Ends the alarm of one order. What a failure tells of the order now is shown at once. */
export function useHandle(id: string) {
  const { queries, cache } = useApi();
  const know = (order: Order) =>
    cache.setQueryData(queries.orders.get.queryKey({ input: { id: order.id } }), order);
  const call = useMutation(
    queries.orders.handle.mutationOptions({
      onSuccess: know,
      onError: (error) => {
        const { order } = toAppError(error).data;
        if (order) know(order);
      },
    }),
  );
  return {
    handle: (handling: HandleOrder, onDone: () => void) => {
      if (!call.isPending) call.mutate({ params: { id }, body: handling }, { onSuccess: onDone });
    },
    isBusy: call.isPending,
    error: call.error,
  };
}
