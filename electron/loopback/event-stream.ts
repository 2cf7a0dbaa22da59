import { call } from '@orpc/server';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { CallContext, CoreRouter } from '../core/open-core.ts';
import type { Logger } from '../core/ports.ts';

const keepAliveMs = 15_000;

export interface EventStreamOptions {
  router: CoreRouter;
  context: CallContext;
  logger: Logger;
}

/**
 * `GET /events`: `event: order`, `id` the event's number in the register, `data: { order, event }`.
 * Written by hand because oRPC cannot name its events. The core is subscribed to before the answer
 * begins, so nothing that happens after the headers arrived is missed.
 */
export async function streamEvents(
  c: Context,
  { router, context, logger }: EventStreamOptions,
): Promise<Response> {
  const ended = new AbortController();
  const lastEventId = c.req.header('last-event-id');
  const options = { context, signal: ended.signal, ...(lastEventId === undefined ? {} : { lastEventId }) };
  const changes = await call(router.events, undefined, { ...options, path: ['events'] });
  const iterator = changes[Symbol.asyncIterator]();
  let next = iterator.next();
  // It may fail before the stream below waits for it; it is told there.
  next.catch(() => undefined);
  return streamSSE(c, async (stream) => {
    stream.onAbort(() => ended.abort());
    const timer = setInterval(() => void stream.write(':\n\n'), keepAliveMs);
    try {
      await stream.write(':\n\n');
      for (let change = await next; !change.done; change = await next) {
        const { event } = change.value;
        await stream.writeSSE({
          event: 'order',
          id: String(event.number),
          data: JSON.stringify(change.value),
        });
        next = iterator.next();
      }
    } catch (error) {
      if (!ended.signal.aborted) logger.error({ error }, 'an event stream broke');
    } finally {
      clearInterval(timer);
      ended.abort();
      await iterator.return?.();
    }
  });
}
