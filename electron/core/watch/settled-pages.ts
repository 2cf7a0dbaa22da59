import type { OrderRow, RegisterReader } from '../register/register.ts';

/** As many rows as are read without anybody noticing. */
const pageSize = 100;

/**
 * Payments beyond doubt that are to be looked at again, page by page: those that closed after `closedSince` (ms), and
 * earlier ones of which a part is still to come.
 */
export async function* settledPages(
  register: Pick<RegisterReader, 'settled'>,
  closedSince: number,
  limit = pageSize,
): AsyncGenerator<OrderRow[], void, void> {
  let after = 0;
  for (;;) {
    const page = await register.settled({ after, closedSince, limit });
    if (page.length > 0) yield page;
    const last = page.at(-1)?.closedAt;
    if (page.length < limit || typeof last !== 'number') return;
    // From the last moment on once more, for others of the same; unless a page holds no other.
    after = last - 1 > after ? last - 1 : last;
  }
}
