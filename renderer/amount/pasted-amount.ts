import { decimalsOf } from '../../shared/currencies.ts';
import { maxAmount } from '../../shared/money.ts';
import { bareNumber } from './currency-signs.ts';

/** Why a pasted text is no amount. */
export type PasteRefusal = 'not-an-amount' | 'negative' | 'other-currency' | 'too-many-decimals' | 'too-long';

/**
 * What a pasted text can mean. `ask`: its one mark may separate thousands or decimals; `readings`
 * holds the amounts, in minor units, that the currency can express (at least one).
 */
export type PasteReading =
  | { kind: 'one'; amount: number }
  | { kind: 'ask'; readings: readonly number[] }
  | { kind: 'none'; why: PasteRefusal };

interface Parsed {
  whole: string;
  fraction: string;
}

/** 1,234 or 1.234: a mark that may stand for thousands or for decimals. */
const twofoldPattern = /^[1-9]\d{0,2}[.,]\d{3}$/;

const plainPattern = /^(?<whole>\d*)(?:[.,](?<fraction>\d*))?$/;
/** Thousands by space, apostrophe, comma or point, always the same; then another mark, decimals. */
const groupedPattern =
  /^(?<whole>[1-9]\d{0,2}(?<group>[ ',.])\d{3}(?:\k<group>\d{3})*)(?:(?!\k<group>)[.,](?<fraction>\d*))?$/;

/** Reads a pasted text as an amount of the currency (ISO code). Never rounds, never guesses. */
export function readPastedAmount(text: string, currency: string, locale: string): PasteReading {
  const bare = bareNumber(text, currency, locale);
  if (bare.kind === 'refused') return { kind: 'none', why: bare.why };
  const decimals = decimalsOf(currency) ?? 0;
  if (twofoldPattern.test(bare.number) && decimals > 0) return askAbout(bare.number, decimals);
  const parsed = parseGrouped(bare.number) ?? parsePlain(bare.number);
  return parsed === null ? { kind: 'none', why: 'not-an-amount' } : inMinorUnits(parsed, decimals);
}

function askAbout(number: string, decimals: number): PasteReading {
  const candidates = [parseGrouped(number), parsePlain(number)];
  const readings = candidates
    .flatMap((parsed) => (parsed === null ? [] : [inMinorUnits(parsed, decimals)]))
    .flatMap((reading) => (reading.kind === 'one' ? [reading.amount] : []));
  return { kind: 'ask', readings };
}

function parseGrouped(number: string): Parsed | null {
  const groups = groupedPattern.exec(number)?.groups;
  if (groups === undefined) return null;
  return { whole: (groups['whole'] ?? '').replace(/\D/g, ''), fraction: groups['fraction'] ?? '' };
}

function parsePlain(number: string): Parsed | null {
  const groups = plainPattern.exec(number)?.groups;
  if (groups === undefined || !/\d/.test(number)) return null;
  return { whole: groups['whole'] ?? '', fraction: groups['fraction'] ?? '' };
}

function inMinorUnits({ whole, fraction }: Parsed, decimals: number): PasteReading {
  if (fraction.length > decimals) return { kind: 'none', why: 'too-many-decimals' };
  const amount = Number(whole + fraction.padEnd(decimals, '0'));
  return amount > maxAmount ? { kind: 'none', why: 'too-long' } : { kind: 'one', amount };
}
