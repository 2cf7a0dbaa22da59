interface Choice {
  value: string;
  label: string;
}

/** Every country by its name in the page's language, in that language's order. */
export function countryChoices(codes: readonly string[], locale: string): Choice[] {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  // Numbering plans name places of their own (AC, TA) that have no name everywhere.
  const choices = codes.map((value) => ({ value, label: names.of(value) ?? value }));
  return choices.sort((one, other) => one.label.localeCompare(other.label, locale));
}

/** Languages of customers where the platforms are at home; any other can be had by the API. */
const customerLocales = [
  'ar_MA',
  'de_DE',
  'en_GB',
  'en_US',
  'es_AR',
  'es_CO',
  'es_ES',
  'es_MX',
  'es_PE',
  'fr_BE',
  'fr_CH',
  'fr_FR',
  'it_IT',
  'ja_JP',
  'nl_NL',
  'pl_PL',
  'pt_BR',
  'pt_PT',
  'ru_RU',
  'sv_SE',
  'tr_TR',
  'zh_CN',
] as const;

/** Customers' languages by their names in the page's language; `kept` is there also when it is none of them. */
export function customerLocaleChoices(kept: string | null, locale: string): Choice[] {
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
  const values = [...new Set([...customerLocales, ...(kept === null ? [] : [kept])])];
  const choices = values.map((value) => ({ value, label: names.of(value.replace('_', '-')) ?? value }));
  return choices.sort((one, other) => one.label.localeCompare(other.label, locale));
}
