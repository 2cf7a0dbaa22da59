import { decimalsOf } from './currencies.ts';

/** An amount in the currency's minor unit (1250 = 12.50 EUR) and its ISO 4217 code. */
export interface Money {
  amount: number;
  currency: string;
}

/** Lyra takes amounts of up to 12 digits (its `amount` parameter). */
export const maxAmountDigits = 12;
export const maxAmount = 10 ** maxAmountDigits - 1;

function requireDecimals(currency: string): number {
  const decimals = decimalsOf(currency);
  if (decimals === undefined) throw new RangeError(`currency outside our table: ${currency}`);
  return decimals;
}

/** `1250 EUR` → `"12.50"`: exact, because it moves the point in the digits and never divides. */
export function toDecimalString({ amount, currency }: Money): `${number}` {
  const decimals = requireDecimals(currency);
  const sign = amount < 0 ? '-' : '';
  const digits = String(Math.abs(amount)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals);
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}` as `${number}`;
}

/**
 * The amount as staff and customers of that language read it (`12,50 €`). `Intl` only draws: the
 * number of decimals is ours and given both ways.
 */
export function formatMoney(money: Money, locale: string): string {
  return moneyParts(money, locale)
    .map((part) => part.value)
    .join('');
}

/** The same in pieces, so that a screen can draw the currency smaller than the digits. */
export function moneyParts(money: Money, locale: string): Intl.NumberFormatPart[] {
  return formatIn(locale, money.currency).formatToParts(toDecimalString(money));
}

/** Kept, because making one takes far longer than drawing with it, and a board draws hundreds. */
const formats = new Map<string, Intl.NumberFormat>();

function formatIn(locale: string, currency: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  const known = formats.get(key);
  if (known) return known;
  const decimals = requireDecimals(currency);
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  formats.set(key, format);
  return format;
}
