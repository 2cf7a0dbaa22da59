/** How to look for a text in references. */
export interface TextSearch {
  /** A reference matches when it is `LIKE` any of these (`ESCAPE '\\'`). */
  patterns: string[];
  /** A full-text query that every match satisfies; `undefined` for a single character. */
  match: string | undefined;
}

/** What references are made of (shared/reference.ts), upper and lower case being one. */
const alphabet = [...'abcdefghijklmnopqrstuvwxyz0123456789-_'];
const possible = /^[A-Za-z0-9_-]{1,64}$/;

const shortForm = /^([A-Za-z]{1,4})-(\d+)$/;

/**
 * A text is looked for anywhere in the reference; `A-116` also as the short form in which people see
 * `A-251122-116-k3xq`.
 * @returns `undefined` for a text that no reference can hold.
 */
export function searchFor(text: string): TextSearch | undefined {
  if (!possible.test(text)) return undefined;
  const anywhere: Form = { pattern: `%${escapeLike(text)}%`, match: matchFor(text.toLowerCase()) };
  const forms = [anywhere, ...shortForms(text)];
  const matches = forms.map(({ match }) => match);
  const isIndexed = matches.every((match) => match !== undefined);
  return {
    patterns: forms.map(({ pattern }) => pattern),
    match: isIndexed ? matches.map((match) => `(${match})`).join(' OR ') : undefined,
  };
}

interface Form {
  pattern: string;
  match: string | undefined;
}

/** In the whole reference the counter stands after six digits and a hyphen, before more digits or a hyphen. */
function shortForms(text: string): Form[] {
  const [, prefix, counter] = shortForm.exec(text) ?? [];
  if (prefix === undefined || counter === undefined) return [];
  const start = `-${counter}`;
  const match =
    counter.length === 1 ? anyOf([...'0123456789-'].map((next) => start + next)) : matchFor(start);
  return [{ pattern: `${prefix}-______-${counter}%`, match }];
}

function escapeLike(text: string): string {
  return text.replaceAll('_', '\\_');
}

/** The index knows trigrams and keeps no positions: what it finds still has to fit the pattern. */
function matchFor(text: string): string | undefined {
  if (text.length === 1) return undefined;
  if (text.length === 2) return anyOf(alphabet.flatMap((letter) => [`${text}${letter}`, `${letter}${text}`]));
  const trigrams = Array.from({ length: text.length - 2 }, (_, at) => text.slice(at, at + 3));
  return [...new Set(trigrams)].map(quote).join(' AND ');
}

const anyOf = (trigrams: string[]) => [...new Set(trigrams)].map(quote).join(' OR ');

const quote = (trigram: string) => `"${trigram}"`;
