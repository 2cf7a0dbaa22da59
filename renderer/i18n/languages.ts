import { type Language, languageSchema } from '../../shared/locale.ts';
import type { Settings } from '../../shared/settings.ts';

export const languages = languageSchema.options;

const homeLocale: Record<Language, string> = {
  en: 'en-GB',
  fr: 'fr-FR',
  de: 'de-DE',
  es: 'es-ES',
  it: 'it-IT',
  pt: 'pt-BR',
};

/**
 * The locale texts, amounts and times are drawn in: the first of the system's that is in the chosen
 * language (so a Swiss or Canadian system keeps its habits), or the first we speak when it is `auto`.
 */
export function pickLocale(choice: Settings['language'], system: readonly string[]): string {
  const spoken = system.find((locale) => isSpoken(locale, choice));
  if (spoken) return spoken;
  return homeLocale[choice === 'auto' ? 'en' : choice];
}

function isSpoken(locale: string, choice: Settings['language']): boolean {
  const language = locale.split('-')[0];
  return choice === 'auto' ? languages.some((one) => one === language) : language === choice;
}

/** `fr-CA` → `fr`; English for what we do not speak. */
export function languageOf(locale: string): Language {
  const read = languageSchema.safeParse(locale.split('-')[0]);
  return read.success ? read.data : 'en';
}
