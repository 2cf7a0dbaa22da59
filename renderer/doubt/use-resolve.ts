import { useMutation } from '@tanstack/react-query';
import type { Order } from '../../shared/order.ts';
import type { ResolveOrder } from '../../shared/order-doubt.ts';
import { useApi } from '../api-context.ts';
import { toAppError } from '../connection/app-error.ts';

/** Says what staff found out about one order. What a failure tells of the order now is shown at once. */
export function useResolve(id: string) {
  const { queries, cache } = useApi();
  const know = (order: Order) =>
    cache.setQueryData(queries.orders.get.queryKey({ input: { id: order.id } }), order);
  const call = useMutation(
    queries.orders.resolve.mutationOptions({
      onSuccess: know,
      onError: (error) => {
        const { order } = toAppError(error).data;
        if (order) know(order);
      },
    }),
  );
  const resolve = (found: ResolveOrder, onDone: () => void = () => undefined) => {
    if (!call.isPending) call.mutate({ params: { id }, body: found }, { onSuccess: onDone });
  };
  return { resolve, isBusy: call.isPending, error: call.error };
}
