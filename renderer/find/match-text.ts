/** What a thing can be found by, from what counts most to what counts least. */
export interface Findable {
  label: string;
  /** Other words for it. */
  words?: string;
  /** Where it belongs; found by it only after all that are called so. */
  group?: string;
}

/** Points of one typed word by where it was found; the best place counts. */
const points = { labelStart: 16, labelWord: 8, words: 4, labelInside: 2, group: 1 };

/** `Été ` → `ete`: case, accents and edges do not matter to who is looking for something. */
function foldWords(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}

/**
 * How well a thing answers what was typed: higher is better, 0 is not at all. Every typed word must be
 * found somewhere; nothing typed is answered by everything alike.
 */
export function matchText(typed: string, { label, words = '', group = '' }: Findable): number {
  const looked = foldWords(typed).split(/\s+/).filter(Boolean);
  if (looked.length === 0) return 1;
  const folded = { label: foldWords(label), words: foldWords(words), group: foldWords(group) };
  const found = looked.map((word) => pointsOf(word, folded));
  return found.includes(0) ? 0 : found.reduce((sum, one) => sum + one, 0);
}

function pointsOf(word: string, { label, words, group }: Required<Findable>): number {
  if (label.startsWith(word)) return points.labelStart;
  if (startsAWord(label, word)) return points.labelWord;
  if (startsAWord(words, word)) return points.words;
  if (label.includes(word)) return points.labelInside;
  return startsAWord(group, word) ? points.group : 0;
}

function startsAWord(text: string, word: string): boolean {
  return text.split(/[^\p{L}\p{N}]+/u).some((one) => one.startsWith(word));
}

/** The things that answer, the best first; alike ones stay in the order they came in. */
export function findMatches<T>(typed: string, things: readonly T[], findable: (thing: T) => Findable): T[] {
  return things
    .map((thing) => ({ thing, score: matchText(typed, findable(thing)) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ thing }) => thing);
}
