/** The languages the shop speaks to its customers in. */
const languages = ['en', 'fr', 'de', 'es', 'it', 'pt'] as const;
export type Language = (typeof languages)[number];

/** The language of a locale (`fr_FR`) or of a browser's wish (`fr-CA,fr;q=0.9`); English for all others. */
export function languageOf(locale: string): Language {
  const wanted = /^[a-z]{2}\b|^[a-z]{2}(?=_)/i.exec(locale)?.[0].toLowerCase();
  return languages.find((language) => language === wanted) ?? 'en';
}

/** The locale for `Intl`: the given one where its language is spoken, else that language's main one. */
export function drawingLocale(locale: string): string {
  const language = languageOf(locale);
  return /^[a-z]{2}_[A-Z]{2}$/.test(locale) && locale.startsWith(language)
    ? locale.replace('_', '-')
    : mainLocales[language];
}

const mainLocales: Record<Language, string> = {
  en: 'en-GB',
  fr: 'fr-FR',
  de: 'de-DE',
  es: 'es-ES',
  it: 'it-IT',
  pt: 'pt-BR',
};

/** By country code, longest first where one begins like another. */
const localesByPrefix: readonly (readonly [string, string])[] = [
  ['+1', 'en_US'],
  ['+262', 'fr_FR'],
  ['+32', 'fr_BE'],
  ['+33', 'fr_FR'],
  ['+34', 'es_ES'],
  ['+351', 'pt_PT'],
  ['+352', 'fr_LU'],
  ['+377', 'fr_MC'],
  ['+39', 'it_IT'],
  ['+41', 'de_CH'],
  ['+43', 'de_AT'],
  ['+44', 'en_GB'],
  ['+49', 'de_DE'],
  ['+51', 'es_PE'],
  ['+52', 'es_MX'],
  ['+54', 'es_AR'],
  ['+55', 'pt_BR'],
  ['+56', 'es_CL'],
  ['+57', 'es_CO'],
  ['+687', 'fr_NC'],
  ['+689', 'fr_PF'],
];

/** What the platform guesses from a customer's number (E.164); `undefined` for countries not in the table. */
export function localeOfPhone(phoneNumber: string): string | undefined {
  return localesByPrefix.find(([prefix]) => phoneNumber.startsWith(prefix))?.[1];
}
