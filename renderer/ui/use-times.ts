import { useLocale } from '../i18n/use-locale.ts';

export interface Times {
  /** `14:03` today, `21/11 14:03` on another day. */
  short(iso: string, now: number): string;
  /** `14:03:22`. */
  clock(iso: string): string;
  /** `22/11/2026, 14:03:22`. */
  full(iso: string): string;
}

/** Times in the shop's own zone, drawn as people of this language write them. */
export function useTimes(): Times {
  const locale = useLocale();
  const known = timesByLocale.get(locale) ?? timesIn(locale);
  timesByLocale.set(locale, known);
  return known;
}

/** Kept, because making a format takes far longer than drawing with it. */
const timesByLocale = new Map<string, Times>();

function timesIn(locale: string): Times {
  const hour = { hour: '2-digit', minute: '2-digit' } as const;
  const minute = new Intl.DateTimeFormat(locale, hour);
  const day = new Intl.DateTimeFormat(locale, { ...hour, day: '2-digit', month: '2-digit' });
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' });
  const full = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'medium' });
  return {
    short: (iso, now) => {
      const date = new Date(iso);
      const isToday = date.toDateString() === new Date(now).toDateString();
      return (isToday ? minute : day).format(date);
    },
    clock: (iso) => clock.format(new Date(iso)),
    full: (iso) => full.format(new Date(iso)),
  };
}
