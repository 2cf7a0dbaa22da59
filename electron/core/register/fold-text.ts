const marks = /\p{M}/gu;

/** Letters that Unicode does not take apart, as people type them without their keyboard. */
const plainLetters: ReadonlyMap<string, string> = new Map([
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ß', 'ss'],
  ['ı', 'i'],
]);
const unplain = /[æœøłđßı]/g;

/** A text as a search compares it: without accents, small letters, one blank between words. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .replace(unplain, (letter) => plainLetters.get(letter) ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}
