import type { RegisterReader } from '../register/register.ts';
import type { OrderBook } from './order-book.ts';

const pageSize = 200;

/**
 * After a crash: orders whose create was under way may exist at the gateway or not. They become
 * `unconfirmed` and are never asked for again by themselves. Answers how many there were.
 */
export async function recoverRequesting(
  register: Pick<RegisterReader, 'list'>,
  book: OrderBook,
): Promise<number> {
  let recovered = 0;
  for (;;) {
    const page = await register.list({ statuses: ['requesting'], limit: pageSize });
    if (page.kind !== 'page' || page.items.length === 0) return recovered;
    for (const { id } of page.items) await book.learn(id, { type: 'found-requesting' });
    recovered += page.items.length;
  }
}
