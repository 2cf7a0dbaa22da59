import { isPayable, isSurelyPaid, type Order } from '../../shared/order.ts';
import { isFinal } from '../ui/age.ts';
import { isWaiting } from '../ui/status-look.ts';

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
