import { plainForm, septetsOf } from './gsm-alphabet.ts';

export interface SmsCount {
  /** `gsm7`: septets of the default alphabet; `ucs2`: UTF-16 units, as soon as one character does not fit. */
  encoding: 'gsm7' | 'ucs2';
  /** Septets or UTF-16 units of the whole text. */
  units: number;
  /** How many messages the network sends and bills; 0 for an empty text. */
  parts: number;
  /** Units still free in the last part. */
  left: number;
  /** The first character outside the default alphabet, and what could stand for it. */
  firstForeign: { index: number; character: string; replacement: string | null } | null;
}

/** What one message holds alone, and as a part of several (6 bytes then go to the header; 3GPP TS 23.040). */
const capacities = { gsm7: { alone: 160, part: 153 }, ucs2: { alone: 70, part: 67 } } as const;

/**
 * Counts a text as the network does: characters of the extension table are two septets and, like surrogate
 * pairs, are never split across two parts.
 */
export function countSms(text: string): SmsCount {
  const characters = [...text];
  const firstForeign = findForeign(characters);
  const encoding = firstForeign === null ? 'gsm7' : 'ucs2';
  const sizes = characters.map((each) => (encoding === 'gsm7' ? (septetsOf(each) ?? 1) : each.length));
  const units = sizes.reduce((sum, size) => sum + size, 0);
  const { alone, part } = capacities[encoding];
  if (units <= alone)
    return { encoding, units, parts: units === 0 ? 0 : 1, left: alone - units, firstForeign };
  return { encoding, units, ...packed(sizes, part), firstForeign };
}

function packed(sizes: readonly number[], capacity: number): { parts: number; left: number } {
  let parts = 1;
  let left = capacity;
  for (const size of sizes) {
    if (size > left) {
      parts += 1;
      left = capacity;
    }
    left -= size;
  }
  return { parts, left };
}

function findForeign(characters: readonly string[]): SmsCount['firstForeign'] {
  let index = 0;
  for (const character of characters) {
    if (septetsOf(character) === undefined) {
      return { index, character, replacement: plainForm(character) ?? null };
    }
    index += character.length;
  }
  return null;
}

/** The text with every occurrence of the first character that does not fit replaced, when something can. */
export function replaceForeign(text: string): string {
  const { firstForeign } = countSms(text);
  if (firstForeign === null || firstForeign.replacement === null) return text;
  return text.replaceAll(firstForeign.character, firstForeign.replacement);
}
