import type { Mode, OrderStatus } from '../../../shared/order.ts';
import type { Clock } from '../ports.ts';
import type { RegisterReader } from '../register/register.ts';

/** A shop of two years ago, or of another season, is another shop. */
const lookBackMs = 90 * 86_400_000;
const mostOrders = 200;
/** Fewer say nothing about what is usual. */
const fewestOrders = 10;
/** Orders in other currencies are passed over, but not without end. */
const mostPages = 5;

/** The gateway has them for sure: what was mistyped and refused says nothing about a shop. */
const created: OrderStatus[] = ['open', 'refused', 'paid', 'expired', 'cancelled'];

interface Parts {
  register: Pick<RegisterReader, 'list'>;
  clock: Pick<Clock, 'now'>;
}

/**
 * The median amount (minor units) of the last orders of that mode and currency: up to 200, of the last 90
 * days. `null` while there are fewer than 10.
 */
export async function usualAmount(
  parts: Parts,
  wanted: { mode: Mode; currency: string },
): Promise<number | null> {
  const amounts = await lastAmounts(parts, wanted);
  return amounts.length < fewestOrders ? null : medianOf(amounts);
}

async function lastAmounts(
  { register, clock }: Parts,
  { mode, currency }: { mode: Mode; currency: string },
): Promise<number[]> {
  const query = { mode, statuses: created, from: clock.now() - lookBackMs, limit: mostOrders };
  const amounts: number[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < mostPages && amounts.length < mostOrders; page += 1) {
    const read = await register.list({ ...query, ...(cursor === null ? {} : { cursor }) });
    if (read.kind !== 'page') break;
    amounts.push(...read.items.filter((order) => order.currency === currency).map(({ amount }) => amount));
    cursor = read.nextCursor;
    if (cursor === null) break;
  }
  return amounts.slice(0, mostOrders);
}

/** Of two in the middle the lower one, so that it is always an amount that was really asked for. */
function medianOf(amounts: readonly number[]): number | null {
  const sorted = amounts.toSorted((one, other) => one - other);
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? null;
}
