import { useState } from 'react';
import type { Order } from '../../shared/order.ts';
import { useDuplicate } from '../change/use-duplicate.ts';
import { useMode } from '../connection/use-connection.ts';

/**
 * The same order again under a code that works, with one press; the same press repeated makes no second one. Only in
 * the mode the order was made in: another one's money is not the same.
 */
export function useNewCode(order: Order) {
  const mode = useMode();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const duplicate = useDuplicate(() => setKey(crypto.randomUUID()));
  return {
    isOffered: order.channel.type === 'link' && order.status === 'expired' && mode === order.mode,
    isMaking: duplicate.isPending,
    error: duplicate.error,
    make: () => {
      if (duplicate.isPending || mode === null) return;
      duplicate.mutate({ params: { id: order.id }, headers: { 'idempotency-key': key }, body: { mode } });
    },
  };
}
