import type { Settings } from '../../shared/settings.ts';

export const languages = ['en', 'fr'] as const;
type Language = (typeof languages)[number];

const homeLocale: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR' };

/**
 * The locale texts, amounts and times are drawn in: the first of the system's that is in the chosen
 * language (so a Swiss or Canadian system keeps its habits), or the first we speak when it is `auto`.
 */
export function pickLocale(choice: Settings['language'], system: readonly string[]): string {
  const spoken = system.find((locale) => isSpoken(languageOf(locale), choice));
  if (spoken) return spoken;
  return homeLocale[choice === 'auto' ? 'en' : choice];
}

function isSpoken(language: string, choice: Settings['language']): boolean {
  return choice === 'auto' ? languages.some((one) => one === language) : language === choice;
}

/** `fr-CA` → `fr`. */
export function languageOf(locale: string): string {
  return locale.split('-')[0] ?? locale;
}
