import { useCallback, useEffect, useRef, useState } from 'react';
import type { Order } from '../../shared/order.ts';
import type { CreateOrder } from '../../shared/order-wish.ts';
import { useApi } from '../api-context.ts';
import { type AppError, toAppError } from '../connection/app-error.ts';

export interface CreateRequest {
  body: CreateOrder;
  idempotencyKey: string;
}

export interface CreateHandlers {
  /** It exists, or may exist: the order says which. */
  onOrder(order: Order): void;
  onFailure(error: AppError): void;
}

/**
 * Creates one order at a time. `leave` gives up waiting for the answer: the order is written down
 * before it is asked for, so that it is then found among the others.
 */
export function useCreateOrder(handlers: CreateHandlers) {
  const { client, cache, queries } = useApi();
  const latest = useRef(handlers);
  const running = useRef<AbortController | null>(null);
  const [isSending, setIsSending] = useState(false);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => () => running.current?.abort(), []);

  const end = useCallback((run: AbortController): boolean => {
    if (running.current !== run) return false;
    running.current = null;
    setIsSending(false);
    return true;
  }, []);

  const create = useCallback(
    async (request: CreateRequest): Promise<void> => {
      if (running.current !== null) return;
      const run = new AbortController();
      running.current = run;
      setIsSending(true);
      try {
        const order = await client.orders.create(
          { headers: { 'idempotency-key': request.idempotencyKey }, body: request.body },
          { signal: run.signal },
        );
        cache.setQueryData(queries.orders.get.queryKey({ input: { id: order.id } }), order);
        if (end(run)) latest.current.onOrder(order);
      } catch (thrown) {
        const error = toAppError(thrown);
        if (!end(run)) return; // Left: the dock shows what becomes of it.
        if (error.code === 'OUTCOME_UNKNOWN' && error.data.order) latest.current.onOrder(error.data.order);
        else latest.current.onFailure(error);
      }
    },
    [client, cache, queries, end],
  );

  const leave = useCallback((): void => {
    const run = running.current;
    if (run !== null && end(run)) run.abort();
  }, [end]);

  return { isSending, create, leave };
}

/** Whether nothing can come of the request any more, so that the next one needs a key of its own. */
export function isDefinite(error: AppError): boolean {
  return error.code !== 'NO_CONNECTION' && error.code !== 'INTERNAL' && error.code !== 'OUTCOME_UNKNOWN';
}
