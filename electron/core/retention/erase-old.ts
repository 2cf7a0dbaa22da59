import { setImmediate } from 'node:timers/promises';
import type { GatewayClock } from '../orders/gateway-clock.ts';
import type { OrderBook } from '../orders/order-book.ts';
import type { Clock } from '../ports.ts';
import type { OrderRow, RegisterReader } from '../register/register.ts';
import { mayErase } from './may-erase.ts';

const ordersPerPage = 25;
/** After each page that erased something the disk is the counter's. */
const pauseMs = 20;
const dayMs = 24 * 3_600_000;

export interface EraseParts {
  register: Pick<RegisterReader, 'holdingPersonal' | 'settings'>;
  book: Pick<OrderBook, 'erase'>;
  gatewayClock: Pick<GatewayClock, 'now'>;
  clock: Pick<Clock, 'now' | 'sleep'>;
}

/**
 * Erases the customers' data of all orders that ended long enough ago, each in a transaction of its own with whatever
 * else is asked for in between.
 * @returns how many orders; none while the shop keeps its data.
 */
export async function eraseOld(parts: EraseParts, signal: AbortSignal): Promise<number> {
  const { register, clock } = parts;
  const { retentionDays } = await register.settings();
  if (retentionDays === null) return 0;
  const keepMs = retentionDays * dayMs;
  const createdBefore = clock.now() - keepMs;
  let erased = 0;
  let after: number | null = 0;
  while (after !== null && !signal.aborted) {
    const page = await register.holdingPersonal({ createdBefore, after, limit: ordersPerPage });
    const done = await erasePage(parts, { orders: page.orders, keepMs, signal });
    if (done > 0) await clock.sleep(pauseMs, 'the next orders to erase', signal);
    erased += done;
    after = page.next;
  }
  return erased;
}

interface Page {
  orders: OrderRow[];
  keepMs: number;
  signal: AbortSignal;
}

async function erasePage(
  { book, gatewayClock, clock }: EraseParts,
  { orders, keepMs, signal }: Page,
): Promise<number> {
  // The earlier of both clocks: one that is ahead must not erase for good what is to be kept.
  const now = (order: OrderRow) => Math.min(gatewayClock.now(order), clock.now());
  const may = (order: OrderRow) => mayErase(order, { now: now(order), keepMs });
  let erased = 0;
  for (const order of orders.filter(may)) {
    if (signal.aborted) break;
    if (await book.erase(order.id, may)) erased += 1;
    await setImmediate();
  }
  await setImmediate();
  return erased;
}
