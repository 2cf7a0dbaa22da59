import type { Clock, Logger } from '../ports.ts';
import type { OrderRow } from '../register/register.ts';
import type { WatchList } from './watch-list.ts';

/** Nobody waits for these: they must not hold up a start, nor anybody after it. */
const afterStartMs = 5_000;
const betweenPagesMs = 100;

export interface SettledLoaderPorts {
  clock: Pick<Clock, 'sleep'>;
  logger: Logger;
  list: WatchList;
  settled(): AsyncIterable<OrderRow[]>;
  poke(): void;
}

/** Puts payments beyond doubt that are to be looked at again on the list, page by page, some time after the start. */
export function createSettledLoader({ clock, logger, list, settled, poke }: SettledLoaderPorts) {
  const stopping = new AbortController();
  let loading: Promise<void> | undefined;

  async function load(): Promise<void> {
    const pause = (ms: number) => clock.sleep(ms, 'before loading late looks', stopping.signal);
    await pause(afterStartMs);
    if (stopping.signal.aborted) return;
    for await (const page of settled()) {
      // What changed meanwhile is on the list already, as it is now.
      for (const order of page) if (!list.get(order.id)) list.put(order);
      poke();
      await pause(betweenPagesMs);
      if (stopping.signal.aborted) return;
    }
  }

  return {
    start: (): void => {
      loading ??= load().catch((error: unknown) =>
        logger.error({ err: error }, 'late looks were not loaded'),
      );
    },
    stop: async (): Promise<void> => {
      stopping.abort();
      await loading;
    },
  };
}
