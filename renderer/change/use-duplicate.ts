import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { isPayable, type Order } from '../../shared/order.ts';
import { useApi } from '../api-context.ts';
import { toAppError } from '../connection/app-error.ts';
import { isDefinite } from '../counter/use-create-order.ts';

/** Makes an order after another one's model, and shows it where it can be paid. */
export function useDuplicate(onDefiniteFailure: () => void) {
  const { queries, cache } = useApi();
  const navigate = useNavigate();
  const show = (order: Order) => {
    cache.setQueryData(queries.orders.get.queryKey({ input: { id: order.id } }), order);
    const isAtCounter = isPayable(order) && order.channel.type === 'link';
    if (isAtCounter) void navigate({ to: '/', search: { order: order.id } });
    else void navigate({ to: '/orders/$id', params: { id: order.id } });
  };
  return useMutation(
    queries.orders.duplicate.mutationOptions({
      onSuccess: show,
      onError: (thrown) => {
        const error = toAppError(thrown);
        if (error.code === 'OUTCOME_UNKNOWN' && error.data.order) show(error.data.order);
        else if (isDefinite(error)) onDefiniteFailure();
      },
    }),
  );
}
