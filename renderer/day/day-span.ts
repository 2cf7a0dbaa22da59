import { longestSpanMs } from '../../shared/contract/day.ts';
import type { DaySearch } from './day-search.ts';

/** Whole days of the shop's own calendar, both of them in it: `2026-11-26`. */
export interface Days {
  first: string;
  last: string;
}

export type DaysProblem = 'backwards' | 'too-long';

/** The day of the shop's calendar at a moment, ms. The page's zone is the shop's. */
export function dayAt(now: number): string {
  const at = new Date(now);
  return written(at.getFullYear(), at.getMonth(), at.getDate());
}

/** The days that a choice means, `today` being what the shop's calendar says now; `own` days are today until chosen. */
export function daysOf({ span = 'today', from, to }: DaySearch, today: string, firstWeekday: number): Days {
  switch (span) {
    case 'today':
      return { first: today, last: today };
    case 'yesterday': {
      const day = shifted(today, -1);
      return { first: day, last: day };
    }
    case 'week':
      return { first: shifted(today, -daysInto(today, firstWeekday)), last: today };
    case 'month':
      return { first: `${today.slice(0, 7)}-01`, last: today };
    case 'own':
      return { first: from ?? today, last: to ?? today };
  }
}

/** Why days cannot be added up; `null` when they can. */
export function problemOf(days: Days): DaysProblem | null {
  if (days.last < days.first) return 'backwards';
  const { from, to } = bordersOf(days);
  return Date.parse(to) - Date.parse(from) > longestSpanMs ? 'too-long' : null;
}

/** The first moment of the first day and that of the day after the last: a day has 23, 24 or 25 hours between. */
export function bordersOf({ first, last }: Days): { from: string; to: string } {
  return { from: beginOf(first).toISOString(), to: beginOf(shifted(last, 1)).toISOString() };
}

function beginOf(day: string): Date {
  const { year, month, date } = partsOf(day);
  return new Date(year, month, date);
}

function shifted(day: string, by: number): string {
  const { year, month, date } = partsOf(day);
  const moved = new Date(year, month, date + by);
  return written(moved.getFullYear(), moved.getMonth(), moved.getDate());
}

/** Days since the week began; `firstWeekday` as `Intl` counts them, 1 Monday to 7 Sunday. */
function daysInto(day: string, firstWeekday: number): number {
  return (beginOf(day).getDay() - firstWeekday + 7) % 7;
}

function partsOf(day: string): { year: number; month: number; date: number } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month: month - 1, date };
}

function written(year: number, month: number, date: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${year}-${two(month + 1)}-${two(date)}`;
}
