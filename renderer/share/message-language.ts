import { messageLanguage, messageLanguages } from '../../shared/default-messages.ts';
import type { MessageTemplates } from '../../shared/message-templates.ts';

/** Languages (ISO 639-1) that a message can be written in: Comptoir's own and those the shop wrote. */
export function spokenLanguages(own: MessageTemplates): string[] {
  const written = Object.keys(own).filter((language) => Object.values(own[language] ?? {}).some(Boolean));
  return [...new Set([...messageLanguages, ...written])];
}

/** Of the locales known, the first is the customer's; English for a language that nobody wrote. */
export function customersLanguage(
  locales: readonly (string | null | undefined)[],
  spoken: readonly string[],
): string {
  const first = locales.find((locale) => locale !== null && locale !== undefined) ?? 'en';
  const language = messageLanguage(first);
  return spoken.includes(language) ? language : 'en';
}

/**
 * Lyra's `fr_FR`, for amounts and dates: the customer's own locale where it is of that language, else the
 * language as it is read in the shop's country.
 */
export function localeOf(
  language: string,
  { own, country }: { own: string | null; country: string },
): string {
  return own !== null && messageLanguage(own) === language ? own : `${language}_${country}`;
}

/** Languages by their names in the page's, in its order. */
export function languageChoices(
  languages: readonly string[],
  locale: string,
): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const choices = languages.map((value) => ({ value, label: names.of(value) ?? value }));
  return choices.sort((one, other) => one.label.localeCompare(other.label, locale));
}
