import type { DaySpan, DayTotals } from '../../../shared/contract/day.ts';
import { addUp } from '../day/add-up.ts';
import { readSpan } from '../day/read-span.ts';
import { viewOf } from '../orders/order-view.ts';
import { internal } from './api-error.ts';
import type { Services } from './services.ts';

/** How many of the orders that need a person a day names itself; the board has them all. */
const named = 10;

export async function totalsOf(
  { register, retiring }: Pick<Services, 'register' | 'retiring'>,
  { mode, from, to, timeZone }: DaySpan,
): Promise<DayTotals> {
  const span = { mode, from: Date.parse(from), to: Date.parse(to) };
  const { paid, made } = await readSpan(register, span, retiring);
  // What was read until then is no total.
  if (retiring.aborted) throw internal('Comptoir is closing.');
  const { newest, count } = await register.alarmingWithin({ ...span, limit: named });
  return { ...addUp({ paid, made, timeZone }), attention: { newest: newest.map(viewOf), count } };
}
