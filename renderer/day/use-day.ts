import { useQuery } from '@tanstack/react-query';
import type { Mode } from '../../shared/order.ts';
import { useApi } from '../api-context.ts';
import { useMode } from '../connection/use-connection.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { useFromNow } from '../ui/use-now.ts';
import type { DaySearch } from './day-search.ts';
import { bordersOf, type Days, dayAt, daysOf, problemOf } from './day-span.ts';
import { firstWeekdayIn } from './first-weekday.ts';

/** How many orders a list of a day shows; the board has them all. */
const listed = 10;

/** What is chosen: the days, and the mode, `null` until the program has told which it is in. */
export function useDayChoice(search: DaySearch) {
  const current = useMode();
  const locale = useLocale();
  // Follows the shop's calendar past midnight.
  const today = useFromNow(dayAt);
  const days = daysOf(search, today, firstWeekdayIn(locale));
  return { days, problem: problemOf(days), mode: search.mode ?? current };
}

/** The totals, read again soon after an order changed (live-cache.ts). */
export function useDayTotals({ days, mode }: { days: Days; mode: Mode | null }) {
  const { queries } = useApi();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const input = { mode: mode ?? 'practice', ...bordersIfAny(days), timeZone };
  return useQuery(
    queries.day.totals.queryOptions({
      input,
      enabled: mode !== null && problemOf(days) === null,
    }),
  );
}

/** What was made in these days and nobody has paid, newest first. */
export function useUnpaid({ days, mode }: { days: Days; mode: Mode | null }) {
  const { queries } = useApi();
  const input = {
    mode: mode ?? 'practice',
    status: ['open' as const, 'refused' as const, 'expired' as const],
    ...bordersIfAny(days),
    limit: listed,
  };
  return useQuery(
    queries.orders.list.queryOptions({ input, enabled: mode !== null && problemOf(days) === null }),
  );
}

const bordersIfAny = (days: Days) =>
  problemOf(days) === null ? bordersOf(days) : bordersOf({ first: days.last, last: days.last });
