/** How to look for a text in references. */
export interface TextSearch {
  /** A reference matches when it is `LIKE` any of these (`ESCAPE '\\'`). */
  patterns: string[];
  /** A full-text query that every match satisfies; `undefined` when the text is too short for trigrams. */
  match: string | undefined;
}

/** Longer than any reference: nothing can match. */
const longestReference = 64;

const shortForm = /^([A-Za-z]{1,4})-(\d+)$/;

/**
 * A text is looked for anywhere in the reference; `A-116` also as the short form in which people see
 * `A-251122-116-k3xq`.
 * @returns `undefined` for a text that no reference can hold.
 */
export function searchFor(text: string): TextSearch | undefined {
  if (text.length > longestReference) return undefined;
  const short = shortForm.exec(text);
  const forms = [{ pattern: `%${escapeLike(text)}%`, certain: text }];
  if (short) forms.push({ pattern: `${short[1]}-______-${short[2]}%`, certain: `-${short[2]}` });
  const matches = forms.map(({ certain }) => trigrams(certain));
  const indexed = matches.every((match) => match !== '');
  return {
    patterns: forms.map(({ pattern }) => pattern),
    match: indexed ? matches.map((match) => `(${match})`).join(' OR ') : undefined,
  };
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** The index keeps no positions, so a text is all of its trigrams; their order is the pattern's to check. */
function trigrams(text: string): string {
  const letters = [...text];
  const all = letters.slice(2).map((_, index) => letters.slice(index, index + 3).join(''));
  return [...new Set(all)].map((trigram) => `"${trigram.replaceAll('"', '""')}"`).join(' AND ');
}
