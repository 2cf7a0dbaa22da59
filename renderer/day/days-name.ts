import { useLocale } from '../i18n/use-locale.ts';
import type { Days } from './day-span.ts';

/** `Thursday 26 November 2026`, or `1–26 November 2026`, as the page's language writes it. */
export function daysName({ first, last }: Days, locale: string): string {
  // Noon of that date wherever it is: only the date is drawn.
  const at = (day: string) => new Date(`${day}T12:00:00Z`);
  const style = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  if (first === last) return new Intl.DateTimeFormat(locale, { ...style, weekday: 'long' }).format(at(first));
  return new Intl.DateTimeFormat(locale, style).formatRange(at(first), at(last));
}

export function useDaysName(days: Days): string {
  return daysName(days, useLocale());
}
