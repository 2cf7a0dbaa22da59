import { decimalsOf } from '../../../shared/currencies.ts';
import type { Language } from '../../../shared/locale.ts';
import type { Money } from '../../../shared/money.ts';
import type { AmountLanguage } from './number-words.ts';
import { centsName, isFeminine, unitName } from './unit-words.ts';

/**
 * The amount as it is said: `twelve euros fifty`, `douze euros cinquante`, `fifty cents`. Cents below ten
 * are named (`twelve euros and five cents`), as fifty and five are easily confused; where a currency's
 * cents have no name here its decimals are said digit by digit from the first zero on.
 * @param money minor units, 0 or more, of a currency in our table.
 */
export function amountInWords({ amount, currency }: Money, spoken: AmountLanguage): string {
  const { locale, language, numberWords } = spoken;
  const decimals = decimalsOf(currency) ?? 0;
  const whole = Math.trunc(amount / 10 ** decimals);
  const fraction = amount - whole * 10 ** decimals;
  const cents = decimals === 2 ? centsName(fraction, currency, locale, language) : undefined;
  const named = cents && `${numberWords(fraction, false)} ${cents}`;
  if (fraction > 0 && whole === 0 && named) return named;
  const number = numberWords(whole, isFeminine(currency, language));
  const units = `${number} ${withOf(whole, unitName(whole, currency, locale, language), language)}`;
  if (fraction === 0) return units;
  if (named && (fraction < 10 || language === 'pt')) return `${units}${and[language]}${named}`;
  return `${units}${andShort[language]}${decimalWords(fraction, decimals, spoken)}`;
}

/** From this amount on (minor units) an amount is written out beside its digits. */
export function largeFrom(currency: string): number {
  return Math.max(1_000 * 10 ** (decimalsOf(currency) ?? 0), 100_000);
}

const and: Record<Language, string> = {
  en: ' and ',
  fr: ' et ',
  de: ' und ',
  es: ' con ',
  it: ' e ',
  pt: ' e ',
};
const andShort: Record<Language, string> = { ...and, en: ' ', fr: ' ', de: ' ' };

/** A round million wants its preposition: un million d’euros. */
function withOf(number: number, unit: string, language: Language): string {
  if (number < 1_000_000 || number % 1_000_000 !== 0) return unit;
  switch (language) {
    case 'en':
    case 'de':
      return unit;
    case 'fr':
      return /^[aeiouéy]/i.test(unit) ? `d’${unit}` : `de ${unit}`;
    case 'it':
      return `di ${unit}`;
    case 'es':
    case 'pt':
      return `de ${unit}`;
  }
}

/** 05 of two decimals is `zero five`, 250 of three `two hundred and fifty`. */
function decimalWords(fraction: number, decimals: number, { numberWords, language }: AmountLanguage): string {
  const zeros = decimals - String(fraction).length;
  // No noun follows: what was made ready for one goes back.
  const last = standing(numberWords(fraction, false), language);
  return [...Array.from({ length: zeros }, () => numberWords(0, false)), last].join(' ');
}

function standing(words: string, language: Language): string {
  if (language === 'de') return words.replace(/ein$/, 'eins');
  if (language === 'es') return words.replace(/veintiún$/, 'veintiuno').replace(/\bun$/, 'uno');
  return language === 'it' && words === 'un' ? 'uno' : words;
}
