import { decimalsOf } from '../../shared/currencies.ts';
import { toDecimalString } from '../../shared/money.ts';
import { separatorIn } from './amount-parts.ts';
import { readPastedAmount } from './pasted-amount.ts';

/**
 * An amount above 0 (minor units) as somebody typed it into a field, or `null` when it cannot be read one way.
 * Of a currency with three decimals 100.125 is what the locale writes so; nobody types thousands with three more.
 */
export function readTypedAmount(text: string, currency: string, locale: string): number | null {
  const reading = readPastedAmount(text, currency, locale);
  const hasDecimalMark = (decimalsOf(currency) ?? 0) >= 3 && text.includes(separatorIn(locale));
  if (reading.kind === 'ask' && hasDecimalMark) return Math.min(...reading.readings);
  return reading.kind === 'one' && reading.amount > 0 ? reading.amount : null;
}

/** The same amount as that field shows it: without the currency and without thousands, so that it reads back. */
export function fieldAmount(amount: number, currency: string, locale: string): string {
  const decimals = decimalsOf(currency) ?? 0;
  const format = new Intl.NumberFormat(locale, {
    useGrouping: false,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return format.format(toDecimalString({ amount, currency }));
}
