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
 * Writes how the gateway answered what was asked of it; `asked` is the order as it was then. When the disk refuses,
 * the caller is told at once, and the answer is kept and tried again until the disk takes it: no order may hang in
 * `requesting`. After a restart without it the order is `unconfirmed`, which is true as well.
 */
export async function learnAtLast(parts: Parts, asked: OrderRow, fact: Fact): Promise<OrderRow> {
  try {
    return await parts.book.learn(asked.id, fact);
  } catch (error) {
    // Never rejects: it ends written, or with the program.
    void tryAgain(parts, asked, fact);
    throw error;
  }
}

async function tryAgain({ book, clock, retiring }: Parts, asked: OrderRow, fact: Fact): Promise<void> {
  const isAwaited = (order: OrderRow) => isSameQuestion(order, asked);
  while (!retiring.aborted) {
    await clock.sleep(againAfterMs, 'until the disk takes an answer', retiring);
    const written = await book.learn(asked.id, fact, isAwaited).catch(() => undefined);
    if (written) return;
  }
}

/**
 * A Get may have settled the change or the cancel meanwhile, and the next one may be under way: an answer to the one
 * before says nothing of it.
 */
function isSameQuestion(order: OrderRow, asked: OrderRow): boolean {
  return order.changeAskedAt === asked.changeAskedAt && order.cancelAskedAt === asked.cancelAskedAt;
}
