import { maxAmount } from '../../shared/money.ts';
import type { Settings } from '../../shared/settings.ts';

/** `cents-first`: 1250 is 12,50; `decimal`: 1250 is 1250,00. A separator makes decimals of what follows in both. */
export type KeypadKind = Settings['keypad'];

export type AmountKey = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '00' | 'separator';

/** Why the last key was not taken. `no-decimals`: the currency has none, so the key means nothing. */
export type AmountRefusal =
  | 'too-long'
  | 'too-many-decimals'
  | 'second-separator'
  | 'no-decimals'
  /** `+` with no amount before it. */
  | 'nothing-to-add';

/**
 * The amount being typed, kept as the keys that were taken, so that Backspace undoes exactly one.
 * It begins with a digit other than 0, with the separator, or is empty.
 */
export interface AmountEntry {
  /** Decimals of the currency typed in. */
  readonly decimals: number;
  readonly keypad: KeypadKind;
  readonly keys: readonly AmountKey[];
  readonly refused: AmountRefusal | null;
}

export function emptyEntry(decimals: number, keypad: KeypadKind = 'cents-first'): AmountEntry {
  return { decimals, keypad, keys: [], refused: null };
}

/** An entry that holds an amount in minor units, as if its digits had been typed. */
export function entryOf(amount: number, decimals: number, keypad: KeypadKind = 'cents-first'): AmountEntry {
  return { decimals, keypad, keys: amount === 0 ? [] : keysOf(amount, decimals, keypad), refused: null };
}

function keysOf(amount: number, decimals: number, keypad: KeypadKind): AmountKey[] {
  const digits = [...String(amount)].filter(isDigitKey);
  if (keypad === 'cents-first' || decimals === 0) return digits;
  const padded = [...String(amount).padStart(decimals, '0')].filter(isDigitKey);
  const whole = padded.slice(0, padded.length - decimals);
  const isRound = amount % 10 ** decimals === 0;
  return isRound ? whole : [...whole, 'separator', ...padded.slice(-decimals)];
}

/** Takes one key, or says why not; a key that is not taken leaves the amount as it was. */
export function pressKey(entry: AmountEntry, key: AmountKey): AmountEntry {
  const refused = refusalOf(entry, key);
  if (refused !== null) return { ...entry, refused };
  const isLeadingZero = entry.keys.length === 0 && (key === '0' || key === '00');
  return { ...entry, keys: isLeadingZero ? [] : [...entry.keys, key], refused: null };
}

/** Undoes the last key taken, the separator and `00` included. */
export function backspace(entry: AmountEntry): AmountEntry {
  return { ...entry, keys: entry.keys.slice(0, -1), refused: null };
}

/** What is typed so far, in minor units; never more than 12 digits. */
export function amountOf(entry: AmountEntry): number {
  return minorUnits(entry.keys, entry);
}

/**
 * How many of the amount's last digits nobody has typed yet: all of an empty entry's decimals, and
 * after the separator those still to come. A screen draws them fainter.
 */
export function ghostDecimals(entry: AmountEntry): number {
  if (entry.keys.length === 0) return entry.decimals;
  const { fraction } = split(entry.keys);
  if (fraction === null) return entry.keypad === 'decimal' ? entry.decimals : 0;
  return entry.decimals - fraction.length;
}

export function isDigitKey(text: string): text is Exclude<AmountKey, '00' | 'separator'> {
  return /^\d$/.test(text);
}

function refusalOf(entry: AmountEntry, key: AmountKey): AmountRefusal | null {
  if (key === 'separator' && entry.decimals === 0) return 'no-decimals';
  if (key === 'separator' && entry.keys.includes('separator')) return 'second-separator';
  const keys = [...entry.keys, key];
  const { fraction } = split(keys);
  if (fraction !== null && fraction.length > entry.decimals) return 'too-many-decimals';
  return minorUnits(keys, entry) > maxAmount ? 'too-long' : null;
}

function minorUnits(
  keys: readonly AmountKey[],
  { decimals, keypad }: Pick<AmountEntry, 'decimals' | 'keypad'>,
): number {
  const { digits, fraction } = split(keys);
  if (fraction === null && keypad === 'cents-first') return Number(digits);
  return Number(digits + (fraction ?? '').padEnd(decimals, '0'));
}

/** The digits before the separator and those after it, or `null` while it was not pressed. */
function split(keys: readonly AmountKey[]): { digits: string; fraction: string | null } {
  const at = keys.indexOf('separator');
  if (at === -1) return { digits: keys.join(''), fraction: null };
  return { digits: keys.slice(0, at).join(''), fraction: keys.slice(at + 1).join('') };
}
