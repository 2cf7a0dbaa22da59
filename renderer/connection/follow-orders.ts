import { ORPCError } from '@orpc/client';
import type { OrderChange } from '../../shared/order-event.ts';
import type { Follow } from './session.ts';

/** What happens to orders, none left out and none twice: after a break it is taken up where it broke off. */
export function followOrders(onChange: (change: OrderChange) => void): Follow {
  let lastEventId: string | undefined;
  return async (client, signal) => {
    try {
      for await (const change of await client.events(undefined, { signal, lastEventId })) {
        lastEventId = String(change.event.number);
        onChange(change);
      }
    } catch (error) {
      // An answer of the program means: begin afresh.
      if (error instanceof ORPCError) lastEventId = undefined;
      throw error;
    }
  };
}
