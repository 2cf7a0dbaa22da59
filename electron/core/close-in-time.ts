import type { Services } from './api/services.ts';
import type { Clock } from './ports.ts';

/** What has left for the gateway gets this long to be answered: a create cut off is an order unconfirmed. */
const answersWithinMs = 1_000;
/** Then every call is cut, and what was learned is written. */
const writesWithinMs = 500;

/** The two steps of an end, as signals. */
export interface Ending {
  /** No new calls and no second attempts; streams and reads end. */
  retiring: AbortController;
  /** Also calls under way that make something are cut. */
  closing: AbortController;
}

/** Ends the product within 2 s, losing no answer that arrives in time and no write. */
export async function closeInTime(services: Services, { retiring, closing }: Ending): Promise<void> {
  const { creator, changer, watch, book, practice, register, keeper, clock, logger } = services;
  retiring.abort();
  const stopped = watch.stop();
  const kept = keeper.stop();
  await within(clock, answersWithinMs, Promise.all([creator.idle(), changer.idle()]));
  closing.abort();
  await within(clock, writesWithinMs, Promise.all([stopped, creator.idle(), changer.idle()]));
  await within(clock, writesWithinMs, Promise.all([book.idle(), kept]));
  await register.close();
  await practice
    .stop()
    .catch((error: unknown) => logger.warn({ error }, 'the practice gateway did not stop'));
}

/** Waits for the work, at most so long. */
async function within(clock: Clock, ms: number, work: Promise<unknown>): Promise<void> {
  const done = new AbortController();
  await Promise.race([work, clock.sleep(ms, 'closing', done.signal)]);
  done.abort();
}
