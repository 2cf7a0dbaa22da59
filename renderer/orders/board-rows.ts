import { isPayable, isSurelyPaid, type Order, type OrderStatus } from '../../shared/order.ts';
import { isFinal } from '../ui/age.ts';
import { isWaiting, needsPerson, waitingStatuses } from '../ui/status-look.ts';
import type { Filter } from './board-search.ts';

/** The statuses the program is asked for; `undefined` for all, also where it cannot tell by status. */
export function statusesOf(filter: Filter): OrderStatus[] | undefined {
  switch (filter) {
    case 'waiting':
      return waitingStatuses;
    case 'paid':
      return ['paid', 'registered'];
    case 'ended':
      return ['expired', 'cancelled', 'rejected'];
    default:
      return undefined;
  }
}

/** The orders of a filter among what the program answered. */
export function rowsOf(orders: readonly Order[], filter: Filter): Order[] {
  return filter === 'check' ? orders.filter(needsPerson) : [...orders];
}

export interface Totals {
  orders: number;
  /** Sums in minor units by currency, in the order of the currencies' names. */
  paid: [currency: string, amount: number][];
  waiting: [currency: string, amount: number][];
}

/** What the rows add up to. Paid counts only what is surely paid; what needs a person counts nowhere. */
export function totalsOf(orders: readonly Order[]): Totals {
  return {
    orders: orders.length,
    paid: sums(orders.filter(isSurelyPaid)),
    waiting: sums(orders.filter((order) => isPayable(order) && !order.attention)),
  };
}

function sums(orders: readonly Order[]): [string, number][] {
  const byCurrency = new Map<string, number>();
  for (const { currency, amount } of orders)
    byCurrency.set(currency, (byCurrency.get(currency) ?? 0) + amount);
  return [...byCurrency].sort(([a], [b]) => a.localeCompare(b));
}

/** When the gateway last spoke of the order it spoke of longest ago, among those not final; ms. */
export function oldestCheck(orders: readonly Order[]): number | null {
  const asked = orders.filter((order) => !isFinal(order) && isWaiting(order));
  if (asked.length === 0) return null;
  return Math.min(...asked.map((order) => Date.parse(order.checkedAt ?? order.createdAt)));
}
