import type { DayTotals, Sum } from '../../../shared/contract/day.ts';
import type { MadeGroup, PaidGroup } from '../register/register.ts';
import { hourIn } from './hour-in.ts';

interface Groups {
  paid: readonly PaidGroup[];
  made: readonly MadeGroup[];
  /** The shop's (IANA). */
  timeZone: string;
}

/** The totals that groups of orders make. Only what is surely paid counts as confirmed. */
export function addUp({ paid, made, timeZone }: Groups): Omit<DayTotals, 'attention'> {
  const hourOf = hourIn(timeZone);
  const sure = paid.filter(({ kind }) => kind === 'paid');
  return {
    confirmed: {
      sums: sumsBy(sure, () => ({})),
      promised: sumsBy(
        sure.filter(({ isPromised }) => isPromised),
        () => ({}),
      ),
      ways: sumsBy(sure, ({ channel }) => ({ way: channel })),
      hours: sumsBy(sure, ({ at }) => ({ hour: hourOf(at) })),
    },
    doubtful: sumsBy(paid, ({ kind }) =>
      kind === 'check' || kind === 'validate' || kind === 'handled' ? { kind } : null,
    ),
    made: {
      kinds: sumsBy(made, ({ kind }) => ({ kind })),
      ways: sumsBy(made, ({ channel }) => ({ way: channel })),
    },
  };
}

/** One sum for each currency and what `key` tells apart; what it answers `null` for counts nowhere. */
function sumsBy<G extends MadeGroup, K extends object>(
  groups: readonly G[],
  key: (group: G) => K | null,
): (Sum & K)[] {
  const sums = new Map<string, Sum & K>();
  for (const group of groups) {
    const told = key(group);
    if (told === null) continue;
    const { currency, count, amount } = group;
    const name = JSON.stringify([currency, told]);
    const sum = sums.get(name);
    sums.set(name, {
      ...told,
      currency,
      count: count + (sum?.count ?? 0),
      amount: amount + (sum?.amount ?? 0),
    });
  }
  return [...sums.values()];
}
