import { useFromNow } from './use-now.ts';

/** The start of the day in the shop's own zone, `daysAgo` days back, as ISO 8601 UTC. */
function dayStart(now: number, daysAgo: number): string {
  const day = new Date(now);
  day.setHours(0, 0, 0, 0);
  day.setDate(day.getDate() - daysAgo);
  return day.toISOString();
}

/** The same, following the clock past midnight. */
export function useDayStart(daysAgo: number): string {
  return useFromNow((now) => dayStart(now, daysAgo));
}
