import { readPastedAmount } from '../amount/pasted-amount.ts';

const digits = /^\d{1,12}$/;

/**
 * The amounts, in minor units, that a searched text may mean: `12,50` and `12.50` one; `1250` both 1250,00 as it is
 * written and 12,50 as the keypad types it; `1,234` both of its readings. None for what is no amount.
 */
export function searchedAmounts(text: string, currency: string, locale: string): number[] {
  const bare = text.trim();
  if (!/\d/.test(bare)) return [];
  const reading = readPastedAmount(bare, currency, locale);
  const written = reading.kind === 'one' ? [reading.amount] : reading.kind === 'ask' ? reading.readings : [];
  const typed = digits.test(bare) ? [Number(bare)] : [];
  return [...new Set([...written, ...typed])].filter((amount) => amount > 0);
}
