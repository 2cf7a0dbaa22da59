import { moneyParts } from '../../shared/money.ts';
import { type AmountEntry, amountOf, ghostDecimals } from './amount-entry.ts';
import { type AmountSum, totalOf } from './amount-sum.ts';

/** A piece of a drawn amount: `ghost` is not typed yet, `currency` is drawn smaller. */
export interface AmountPart {
  place: number;
  kind: 'typed' | 'ghost' | 'currency';
  text: string;
}

/** What is asked for: the amount being typed, or the sum once there are parts, of which all digits stand. */
export function totalParts(sum: AmountSum, currency: string, locale: string): AmountPart[] {
  if (sum.parts.length === 0) return amountParts(sum.entry, currency, locale);
  return moneyParts({ amount: totalOf(sum), currency }, locale).map(({ type, value }, place) => ({
    place,
    kind: type === 'currency' ? 'currency' : 'typed',
    text: value,
  }));
}

/** An amount being typed, as staff of that locale read it, what nobody typed yet apart. */
export function amountParts(entry: AmountEntry, currency: string, locale: string): AmountPart[] {
  const drawn = moneyParts({ amount: amountOf(entry), currency }, locale);
  return drawn.flatMap((part) => pieces(part, entry)).map((piece, place) => ({ ...piece, place }));
}

function pieces({ type, value }: Intl.NumberFormatPart, entry: AmountEntry): Omit<AmountPart, 'place'>[] {
  if (type === 'currency') return [{ kind: 'currency', text: value }];
  if (entry.keys.length === 0) return [{ kind: 'ghost', text: value }];
  if (type !== 'fraction') return [{ kind: 'typed', text: value }];
  const typed = value.slice(0, value.length - ghostDecimals(entry));
  return [
    { kind: 'typed', text: typed },
    { kind: 'ghost', text: value.slice(typed.length) },
  ];
}

/** The mark between units and decimals in that locale, for the key that types it. */
export function separatorIn(locale: string): string {
  const parts = new Intl.NumberFormat(locale, { minimumFractionDigits: 1 }).formatToParts(0.5);
  return parts.find((part) => part.type === 'decimal')?.value ?? '.';
}
