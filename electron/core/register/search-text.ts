import { foldText } from './fold-text.ts';
import { typedPhoneDigits } from './phone-digits.ts';

/** How to look for a text in one column. */
export interface ColumnSearch {
  /** The column matches when it is `LIKE` all of any of these (`ESCAPE '\\'`). */
  patterns: string[][];
  /** A full-text query that every match satisfies; `undefined` where none narrows it down. */
  match: string | undefined;
}

/** How to look for a text in references, and in what is known of customers (person-text.ts). */
export interface TextSearch {
  /** `undefined` for a text that no reference can hold. */
  reference: ColumnSearch | undefined;
  /** `undefined` where customers are not looked at. */
  people: ColumnSearch | undefined;
  /** So many texts hold it that the index has much to read for it. */
  isShort: boolean;
}

/** What references are made of (shared/reference.ts), upper and lower case being one. */
const alphabet = [...'abcdefghijklmnopqrstuvwxyz0123456789-_'];
const possible = /^[A-Za-z0-9_-]{1,64}$/;

const shortForm = /^([A-Za-z]{1,4})-(\d+)$/;

/**
 * A text is looked for anywhere in the reference; `A-116` also as the short form in which people see
 * `A-251122-116-k3xq`. In names and e-mails each of its words, in any order; a phone number however it is spaced.
 */
export function searchFor(text: string): TextSearch & { people: ColumnSearch } {
  const reference = possible.test(text) ? referenceSearch(text) : undefined;
  return { reference, people: peopleSearch(text), isShort: lettersOf(text).length <= 2 };
}

interface Form {
  patterns: string[];
  match: string | undefined;
}

function anyForm(forms: Form[]): ColumnSearch {
  const matches = forms.map(({ match }) => match);
  const isIndexed = matches.every((match) => match !== undefined);
  return {
    patterns: forms.map(({ patterns }) => patterns),
    match: isIndexed ? matches.map((match) => `(${match})`).join(' OR ') : undefined,
  };
}

function referenceSearch(text: string): ColumnSearch {
  return anyForm([{ patterns: [anywhere(text)], match: matchFor(text.toLowerCase()) }, ...shortForms(text)]);
}

/** In the whole reference the counter stands after six digits and a hyphen, before more digits or a hyphen. */
function shortForms(text: string): Form[] {
  const [, prefix, counter] = shortForm.exec(text) ?? [];
  if (prefix === undefined || counter === undefined) return [];
  const start = `-${counter}`;
  const match =
    counter.length === 1 ? anyOf([...'0123456789-'].map((next) => start + next)) : matchFor(start);
  return [{ patterns: [`${prefix}-______-${counter}%`], match }];
}

function peopleSearch(text: string): ColumnSearch {
  const folded = foldText(text);
  const digits = typedPhoneDigits(text);
  if (digits === undefined) return anyForm([wordsForm(folded)]);
  const phone: Form = { patterns: [anywhere(digits)], match: allOf(digits.slice(-digitsEnough)) };
  // In one piece it may also be part of an e-mail or a customer's number.
  return anyForm(/^\d+$/.test(folded) && folded !== digits ? [phone, wordsForm(folded)] : [phone]);
}

/** Before the last nine digits stand countries' codes, which most of a shop's customers share. */
const digitsEnough = 9;

function wordsForm(folded: string): Form {
  const words = folded.split(' ');
  const known = words.map(wordMatch).filter((match) => match !== undefined);
  const pairs = words.flatMap((word) => pairMatch(word) ?? []);
  const match = known.length > 0 ? known.join(' AND ') : pairs[0];
  return { patterns: words.map(anywhere), match };
}

const lettersOf = (word: string) => Array.from(word);

/** Of an e-mail what stands before the @ is enough: what follows is the same for a tenth of all customers. */
function wordMatch(word: string): string | undefined {
  const [local = ''] = word.split('@');
  const telling = lettersOf(local).length >= 3 ? local : word;
  return lettersOf(telling).length >= 3 ? allOf(telling) : undefined;
}

/**
 * What may stand beside two letters of a folded name, phone or e-mail; a line break before and after each. Two letters
 * wedged between letters of another script are not found: three are.
 */
const peopleAlphabet = [..."abcdefghijklmnopqrstuvwxyz0123456789@.-_+' \n"];

function pairMatch(word: string): string | undefined {
  if (!/^[\x21-\x7e]{2}$/.test(word)) return undefined;
  return `(${anyOf(peopleAlphabet.flatMap((letter) => [`${word}${letter}`, `${letter}${word}`]))})`;
}

/** Trigrams side by side, and the last: every letter is asked for once, which halves what is read for long texts. */
function allOf(text: string): string {
  const letters = lettersOf(text);
  const starts = Array.from({ length: Math.ceil(letters.length / 3) }, (_, index) => index * 3);
  const trigrams = starts.map((start) =>
    letters
      .slice(Math.min(start, letters.length - 3))
      .slice(0, 3)
      .join(''),
  );
  return [...new Set(trigrams)].map(quote).join(' AND ');
}

const anywhere = (text: string) => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;

/** The index knows trigrams and keeps no positions: what it finds still has to fit the pattern. */
function matchFor(text: string): string | undefined {
  if (text.length === 1) return undefined;
  if (text.length === 2) return anyOf(alphabet.flatMap((letter) => [`${text}${letter}`, `${letter}${text}`]));
  const trigrams = Array.from({ length: text.length - 2 }, (_, at) => text.slice(at, at + 3));
  return [...new Set(trigrams)].map(quote).join(' AND ');
}

const anyOf = (trigrams: string[]) => [...new Set(trigrams)].map(quote).join(' OR ');

const quote = (trigram: string) => `"${trigram.replaceAll('"', '""')}"`;
