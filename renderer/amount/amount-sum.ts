import { maxAmount } from '../../shared/money.ts';
import {
  type AmountEntry,
  type AmountKey,
  amountOf,
  backspace,
  emptyEntry,
  entryOf,
  type KeypadKind,
  pressKey,
} from './amount-entry.ts';

/** An amount that was added up already. */
interface Part {
  readonly entry: AmountEntry;
  /** Rung up as a whole by a quick key: the next digit begins another part, Backspace takes it away at once. */
  readonly isQuick: boolean;
  /** No `+` was pressed after it: what followed closed it, and goes with it under Backspace. */
  readonly isImplied: boolean;
}

/** Amounts added up with `+`, and the one being typed. Their total never has more than 12 digits. */
export interface AmountSum {
  readonly parts: readonly Part[];
  readonly entry: AmountEntry;
  /** The entry is a quick amount. */
  readonly isQuick: boolean;
}

export function emptySum(decimals: number, keypad?: KeypadKind): AmountSum {
  return { parts: [], entry: emptyEntry(decimals, keypad), isQuick: false };
}

/** A sum that holds this one amount, in minor units, as if its digits had been typed. */
export function sumOf(amount: number, { entry }: AmountSum): AmountSum {
  return { parts: [], entry: entryOf(amount, entry.decimals, entry.keypad), isQuick: false };
}

/** What is asked for, in minor units: all parts and what is typed so far. */
export function totalOf({ parts, entry }: AmountSum): number {
  return parts.reduce((total, part) => total + amountOf(part.entry), amountOf(entry));
}

/** Every amount that was added, and the one being typed unless it is still nothing; minor units. */
export function amountsIn({ parts, entry }: AmountSum): number[] {
  const added = parts.map((part) => amountOf(part.entry));
  return amountOf(entry) > 0 ? [...added, amountOf(entry)] : added;
}

export function isEmpty({ parts, entry }: AmountSum): boolean {
  return parts.length === 0 && entry.keys.length === 0;
}

/** Takes one key, or tells in `entry.refused` why not; a key that is not taken leaves the sum as it was. */
export function pressInSum(sum: AmountSum, key: AmountKey): AmountSum {
  const open = sum.isQuick ? closed(sum, true) : sum;
  const pressed = { ...open, entry: pressKey(open.entry, key) };
  // A zero that begins nothing must not close a quick amount either.
  if (pressed.entry.refused === null && pressed.entry.keys.length === 0) return withoutRefusal(sum);
  if (pressed.entry.refused !== null) return refusing(sum, pressed.entry.refused);
  return totalOf(pressed) > maxAmount ? refusing(sum, 'too-long') : pressed;
}

/** Ends the amount being typed and begins the next one. */
export function plus(sum: AmountSum): AmountSum {
  return amountOf(sum.entry) === 0 ? refusing(sum, 'nothing-to-add') : closed(sum, false);
}

/**
 * Rings up an amount of its own: the amount itself while nothing is typed, one more part when an amount
 * stands there, so that two presses of 2,50 € are 5,00 €.
 */
export function addQuick(sum: AmountSum, amount: number): AmountSum {
  const open = amountOf(sum.entry) === 0 ? sum : closed(sum, true);
  const { decimals, keypad } = sum.entry;
  const added = { ...open, entry: entryOf(amount, decimals, keypad), isQuick: true };
  return totalOf(added) > maxAmount ? refusing(sum, 'too-long') : added;
}

/** Undoes the last step: a key, a `+`, or a quick amount. */
export function backspaceSum(sum: AmountSum): AmountSum {
  if (sum.entry.keys.length === 0) return reopened(sum);
  if (!sum.isQuick && sum.entry.keys.length > 1) return { ...sum, entry: backspace(sum.entry) };
  const emptied = { ...sum, entry: cleanEntry(sum), isQuick: false };
  return sum.parts.at(-1)?.isImplied ? reopened(emptied) : emptied;
}

/** `C`: first the amount being typed, then, when there is none, everything added before it. */
export function clearSum(sum: AmountSum): AmountSum {
  const parts = sum.entry.keys.length > 0 ? sum.parts : [];
  return {
    parts: parts.map((part) => ({ ...part, isImplied: false })),
    entry: cleanEntry(sum),
    isQuick: false,
  };
}

/** The same amounts as another kind of keypad would have typed them. */
export function withKeypad(sum: AmountSum, keypad: KeypadKind): AmountSum {
  const convert = (entry: AmountEntry) => entryOf(amountOf(entry), entry.decimals, keypad);
  const parts = sum.parts.map((part) => ({ ...part, entry: convert(part.entry) }));
  return { ...sum, parts, entry: convert(sum.entry) };
}

/** Whether the same keys stand in both. */
export function isSameSum(one: AmountSum, other: AmountSum): boolean {
  return one === other || traceOf(one) === traceOf(other);
}

function traceOf({ parts, entry }: AmountSum): string {
  return [...parts.map((part) => part.entry), entry].map(({ keys }) => keys.join()).join('+');
}

function closed({ parts, entry, isQuick }: AmountSum, isImplied: boolean): AmountSum {
  return {
    parts: [...parts, { entry: { ...entry, refused: null }, isQuick, isImplied }],
    entry: cleanEntry({ entry }),
    isQuick: false,
  };
}

function reopened(sum: AmountSum): AmountSum {
  const last = sum.parts.at(-1);
  if (last === undefined) return { ...sum, entry: cleanEntry(sum), isQuick: false };
  return { parts: sum.parts.slice(0, -1), entry: last.entry, isQuick: last.isQuick };
}

function cleanEntry({ entry }: Pick<AmountSum, 'entry'>): AmountEntry {
  return emptyEntry(entry.decimals, entry.keypad);
}

function refusing(sum: AmountSum, refused: NonNullable<AmountEntry['refused']>): AmountSum {
  return { ...sum, entry: { ...sum.entry, refused } };
}

function withoutRefusal(sum: AmountSum): AmountSum {
  return { ...sum, entry: { ...sum.entry, refused: null } };
}
