import type { Language } from '../../../shared/locale.ts';

type OneAndMany = readonly [one: string, many: string];

interface UnitWords {
  /** Left out where the platform's own name of the currency is what people say. */
  unit?: OneAndMany;
  /** Hundredths. */
  cents: OneAndMany;
}

/** How the most used currencies are said; for any other the number of its decimals is. */
const units: Record<Language, Record<string, UnitWords>> = {
  en: {
    EUR: { unit: ['euro', 'euros'], cents: ['cent', 'cents'] },
    USD: { unit: ['dollar', 'dollars'], cents: ['cent', 'cents'] },
    GBP: { unit: ['pound', 'pounds'], cents: ['penny', 'pence'] },
    CHF: { cents: ['centime', 'centimes'] },
    BRL: { cents: ['centavo', 'centavos'] },
  },
  fr: {
    EUR: { unit: ['euro', 'euros'], cents: ['centime', 'centimes'] },
    USD: { unit: ['dollar', 'dollars'], cents: ['cent', 'cents'] },
    GBP: { unit: ['livre', 'livres'], cents: ['penny', 'pence'] },
    CHF: { unit: ['franc', 'francs'], cents: ['centime', 'centimes'] },
    MAD: { unit: ['dirham', 'dirhams'], cents: ['centime', 'centimes'] },
  },
  de: {
    EUR: { unit: ['Euro', 'Euro'], cents: ['Cent', 'Cent'] },
    USD: { unit: ['Dollar', 'Dollar'], cents: ['Cent', 'Cent'] },
    GBP: { unit: ['Pfund', 'Pfund'], cents: ['Penny', 'Pence'] },
    CHF: { unit: ['Franken', 'Franken'], cents: ['Rappen', 'Rappen'] },
  },
  es: {
    EUR: { unit: ['euro', 'euros'], cents: ['céntimo', 'céntimos'] },
    USD: { unit: ['dólar', 'dólares'], cents: ['centavo', 'centavos'] },
    MXN: { unit: ['peso', 'pesos'], cents: ['centavo', 'centavos'] },
    ARS: { unit: ['peso', 'pesos'], cents: ['centavo', 'centavos'] },
    COP: { unit: ['peso', 'pesos'], cents: ['centavo', 'centavos'] },
    PEN: { unit: ['sol', 'soles'], cents: ['céntimo', 'céntimos'] },
  },
  it: {
    EUR: { unit: ['euro', 'euro'], cents: ['centesimo', 'centesimi'] },
    USD: { unit: ['dollaro', 'dollari'], cents: ['centesimo', 'centesimi'] },
    CHF: { unit: ['franco', 'franchi'], cents: ['centesimo', 'centesimi'] },
  },
  pt: {
    BRL: { unit: ['real', 'reais'], cents: ['centavo', 'centavos'] },
    EUR: { unit: ['euro', 'euros'], cents: ['centavo', 'centavos'] },
    USD: { unit: ['dólar', 'dólares'], cents: ['centavo', 'centavos'] },
  },
};

/** Pounds, crowns, rupees and liras: feminine wherever our languages have genders, but for German pounds. */
const feminine = /^(GBP|EGP|LBP|SYP|SDG|SSP|GIP|SHP|FKP|DKK|SEK|NOK|CZK|ISK|INR|PKR|LKR|NPR|MUR|SCR|TRY)$/;
const pounds = /^(GBP|EGP|LBP|SYP|SDG|SSP|GIP|SHP|FKP)$/;

export function isFeminine(currency: string, language: Language): boolean {
  return feminine.test(currency) && !(language === 'de' && pounds.test(currency));
}

/** The name that follows so many whole units: euro, euros. */
export function unitName(number: number, currency: string, locale: string, language: Language): string {
  const known = units[language][currency]?.unit;
  if (known) return pick(known, number, locale);
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'name',
    maximumFractionDigits: 0,
  });
  const name = format.formatToParts(number).find(({ type }) => type === 'currency')?.value ?? currency;
  // Brazil's names come with a capital, which is not how they are written in a sentence.
  return language === 'pt' ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** The name that follows so many hundredths, or `undefined` where we know none. */
export function centsName(
  number: number,
  currency: string,
  locale: string,
  language: Language,
): string | undefined {
  const known = units[language][currency]?.cents;
  return known && pick(known, number, locale);
}

function pick([one, many]: OneAndMany, number: number, locale: string): string {
  return new Intl.PluralRules(locale).select(number) === 'one' ? one : many;
}
