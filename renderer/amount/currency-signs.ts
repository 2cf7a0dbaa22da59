import { decimalsOf } from '../../shared/currencies.ts';

/** A number without the currency's sign or code around it, its spaces and apostrophes made plain. */
export type BareNumber =
  | { kind: 'number'; number: string }
  | { kind: 'refused'; why: 'not-an-amount' | 'negative' | 'other-currency' };

const numberPattern = /^[\d.,][\d.,' ]*$/;
const negativePattern = /^[-\u2010-\u2014\u2212]|[-\u2212]$|^\(.*\)$/;

/**
 * Takes the sign or the code of the currency off a text; any other word around it is refused. The
 * locale is the staff's: what is copied from our own screens is written in it.
 */
export function bareNumber(text: string, currency: string, locale: string): BareNumber {
  const number = withoutSign(withPlainMarks(text), signsOf(currency, locale));
  if (numberPattern.test(number) && /\d/.test(number)) return { kind: 'number', number };
  return { kind: 'refused', why: refusalOf(number) };
}

function refusalOf(rest: string): 'not-an-amount' | 'negative' | 'other-currency' {
  if (!/\d/.test(rest)) return 'not-an-amount';
  if (negativePattern.test(rest)) return 'negative';
  const words = rest.match(/\p{Sc}|\p{L}+/gu) ?? [];
  const isOther = words.some((word) => /\p{Sc}/u.test(word) || decimalsOf(word.toUpperCase()) !== undefined);
  return isOther ? 'other-currency' : 'not-an-amount';
}

/** Every space becomes a plain one, every apostrophe a straight one. */
function withPlainMarks(text: string): string {
  return text
    .replace(/[\u200e\u200f]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\u2019\u02bc]/g, "'")
    .trim();
}

function withoutSign(text: string, signs: readonly string[]): string {
  for (const sign of signs) {
    // A sign of several words is written with and without its spaces: F CFP, FCFP.
    const written = [...sign]
      .map((character) => character.replace(/[\^$.*+?()[\]{}|/\\]/, '\\$&'))
      .join(' ?');
    const bare = text.replace(new RegExp(`^${written} ?| ?${written}$`, 'iu'), '');
    if (bare !== text) return bare;
  }
  return text;
}

/** Its code, and its sign as English, French and the staff's locale write it; the longest first. */
function signsOf(currency: string, locale: string): string[] {
  const drawn = ['en', 'fr', locale].flatMap((each) =>
    (['symbol', 'narrowSymbol'] as const).map((display) => signIn(currency, each, display)),
  );
  const signs = new Set([currency, ...drawn].map((sign) => withPlainMarks(sign).replace(/ /g, '')));
  return [...signs].filter((sign) => sign !== '').sort((one, other) => other.length - one.length);
}

function signIn(currency: string, locale: string, currencyDisplay: 'symbol' | 'narrowSymbol'): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay });
  return format.formatToParts(0).find((part) => part.type === 'currency')?.value ?? '';
}
