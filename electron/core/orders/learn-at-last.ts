import type { Clock } from '../ports.ts';
import type { OrderRow } from '../register/register.ts';
import type { Fact } from './fact.ts';
import type { OrderBook } from './order-book.ts';

const againAfterMs = 5_000;

interface Parts {
  book: Pick<OrderBook, 'learn'>;
  clock: Clock;
  retiring: AbortSignal;
}

/**
 * Writes what the gateway answered to a create. When the disk refuses, the caller is told at once, and
 * the answer is kept and tried again until the disk takes it: no order may hang in `requesting`. After
 * a restart without it the order is `unconfirmed`, which is true as well.
 */
export async function learnAtLast(parts: Parts, orderId: string, fact: Fact): Promise<OrderRow> {
  try {
    return await parts.book.learn(orderId, fact);
  } catch (error) {
    // Never rejects: it ends written, or with the program.
    void tryAgain(parts, orderId, fact);
    throw error;
  }
}

async function tryAgain({ book, clock, retiring }: Parts, orderId: string, fact: Fact): Promise<void> {
  while (!retiring.aborted) {
    await clock.sleep(againAfterMs, 'until the disk takes an answer', retiring);
    const written = await book.learn(orderId, fact).catch(() => undefined);
    if (written) return;
  }
}
