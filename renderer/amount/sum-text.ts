import { decimalsOf } from '../../shared/currencies.ts';
import { toDecimalString } from '../../shared/money.ts';

/** How long Lyra's merchant comment may be. */
const maxNoteLength = 255;

/** `12,50 + 3,00`: the parts of a sum (minor units) as staff of that locale read them, without the currency. */
export function partsText(amounts: readonly number[], currency: string, locale: string): string {
  return amounts.map((amount) => bareAmount(amount, currency, locale)).join(' + ');
}

/**
 * The note an order of several amounts goes with. What staff wrote comes first and stays whole: the parts
 * follow if there is room for all of them. Alone, as many as fit.
 */
export function noteWithParts(
  note: string,
  { amounts, currency, locale }: { amounts: readonly number[]; currency: string; locale: string },
): string {
  if (amounts.length < 2) return note;
  const all = partsText(amounts, currency, locale);
  const typed = note.trim();
  if (typed === '') return shortened(all);
  const both = `${typed} (${all})`;
  return both.length <= maxNoteLength ? both : note;
}

function shortened(text: string): string {
  if (text.length <= maxNoteLength) return text;
  const end = text.lastIndexOf(' + ', maxNoteLength - ' + …'.length);
  return `${text.slice(0, end)} + …`;
}

/** With plain spaces: in a note that other programs read, narrow ones turn into question marks. */
function bareAmount(amount: number, currency: string, locale: string): string {
  const decimals = decimalsOf(currency) ?? 0;
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return format.format(toDecimalString({ amount, currency })).replaceAll(/\s/g, ' ');
}
