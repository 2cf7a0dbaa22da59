import type { Services } from './api/services.ts';
import type { Waiting } from './orders/waiting.ts';
import type { Clock } from './ports.ts';
import type { Register } from './register/register.ts';
import { lookBackMs } from './watch/intervals.ts';

interface Found {
  register: Pick<Register, 'watchable'>;
  clock: Pick<Clock, 'now'>;
  waiting: Waiting;
  openOrders: Services['openOrders'];
  paidMeanwhile: Services['paidMeanwhile'];
}

/** The orders to watch, read once: those still open also count as such. */
export async function foundAtStart({ register, clock, waiting, openOrders, paidMeanwhile }: Found) {
  const now = clock.now();
  const orders = await register.watchable(now - lookBackMs);
  for (const order of orders.filter(({ closedAt }) => closedAt === null || closedAt > now)) {
    waiting.noticed(order);
    openOrders.noticed(order);
    paidMeanwhile.found(order);
  }
  return orders;
}

/** Whatever changes reaches the watch and the count of who may still pay. */
export function followChanges(
  { changes, watch, customerDisplay, openOrders, paidMeanwhile }: Services,
  waiting: Waiting,
): void {
  changes.subscribe('checked', (order) => paidMeanwhile.noticed(order));
  changes.subscribe('changed', (order) => {
    waiting.noticed(order);
    openOrders.noticed(order);
    watch.noticed(order);
    customerDisplay.noticed(order);
    paidMeanwhile.noticed(order);
  });
}
