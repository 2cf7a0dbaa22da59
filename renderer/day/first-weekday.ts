import { z } from 'zod';

const weekInfoSchema = z.object({ firstDay: z.int().min(1).max(7) });

/** The day a week begins with where this locale is spoken, 1 Monday to 7 Sunday; Monday where nobody says so. */
export function firstWeekdayIn(locale: string): number {
  const asked: object = new Intl.Locale(locale);
  const told: unknown =
    'getWeekInfo' in asked && typeof asked.getWeekInfo === 'function' ? asked.getWeekInfo() : undefined;
  return weekInfoSchema.safeParse(told).data?.firstDay ?? 1;
}
