import type { ChannelType } from '../../shared/channel.ts';
import type { DayTotals, OrderKind, Sum } from '../../shared/contract/day.ts';

export type { Sum };

/** Currencies by what came in, the largest first, so that the shop's own leads. */
export function byCount<S extends Sum>(sums: readonly S[]): S[] {
  return sums.toSorted((a, b) => b.count - a.count || a.currency.localeCompare(b.currency));
}

/** The order in which a shop reads what became of its orders. */
const kindOrder: readonly OrderKind[] = [
  'paid',
  'check',
  'validate',
  'unconfirmed',
  'unknown',
  'requesting',
  'open',
  'refused',
  'expired',
  'cancelled',
  'rejected',
  'registered',
  'handled',
];

/** One line of a table: what it is of, and what that comes to in each currency. */
export interface Line<K> {
  key: K;
  sums: Sum[];
  count: number;
}

export function kindLines(kinds: DayTotals['made']['kinds']): Line<OrderKind>[] {
  return linesOf(kinds, ({ kind }) => kind).sort(
    (a, b) => kindOrder.indexOf(a.key) - kindOrder.indexOf(b.key),
  );
}

export function wayLines(ways: DayTotals['made']['ways']): Line<ChannelType>[] {
  return linesOf(ways, ({ way }) => way).sort((a, b) => b.count - a.count);
}

function linesOf<S extends Sum, K>(sums: readonly S[], keyOf: (sum: S) => K): Line<K>[] {
  const groups = new Map<K, Sum[]>();
  for (const sum of sums) groups.set(keyOf(sum), [...(groups.get(keyOf(sum)) ?? []), sum]);
  return [...groups].map(([key, all]) => ({
    key,
    sums: byCount(all),
    count: all.reduce((count, one) => count + one.count, 0),
  }));
}

/** One bar of the chart. */
export interface Bar {
  hour: number;
  count: number;
  amount: number;
}

export interface Bars {
  currency: string;
  bars: Bar[];
  /** The highest bar's amount. */
  highest: number;
}

/** A shop's usual hours are drawn also when nothing came in: a gap is a figure, too. */
const usualHours = { first: 9, last: 18 };

/** The bars of each currency, with every hour between the first and the last of any. */
export function barsOf(hours: DayTotals['confirmed']['hours']): Bars[] {
  const all = hours.map(({ hour }) => hour);
  const first = Math.min(usualHours.first, ...all);
  const last = Math.max(usualHours.last, ...all);
  return linesOf(hours, ({ currency }) => currency)
    .sort((a, b) => b.count - a.count)
    .map(({ key: currency }) => {
      const bars = Array.from({ length: last - first + 1 }, (_, index) => {
        const found = hours.find((one) => one.hour === first + index && one.currency === currency);
        return { hour: first + index, count: found?.count ?? 0, amount: found?.amount ?? 0 };
      });
      return { currency, bars, highest: Math.max(...bars.map(({ amount }) => amount)) };
    });
}

export function isEmpty({ confirmed, doubtful, made, attention }: DayTotals): boolean {
  const { sums } = confirmed;
  return sums.length + doubtful.length + made.kinds.length + attention.count === 0;
}
