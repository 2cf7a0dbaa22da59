/** The default alphabet of an SMS, one septet each (3GPP TS 23.038, 6.2.1). */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);

/** Its extension table: an escape and a character, two septets (6.2.1.1). */
const extension = new Set('\f^{}\\[~]|€');

/** Septets of one character; `undefined` for one that no SMS in the default alphabet can carry. */
export function septetsOf(character: string): 1 | 2 | undefined {
  if (basic.has(character)) return 1;
  return extension.has(character) ? 2 : undefined;
}

/** What says the same within the alphabet; the letters are found by taking their accents away. */
const plainForms: ReadonlyMap<string, string> = new Map([
  ...[...'\u00a0\u202f\u2007\u2009\u200a\u2002\u2003'].map((space) => [space, ' '] as const),
  ...[...'‘’‚‛′´`'].map((quote) => [quote, "'"] as const),
  ...[...'“”„«»″'].map((quote) => [quote, '"'] as const),
  ...[...'‐‑‒–—―−'].map((dash) => [dash, '-'] as const),
  ...[...'\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad'].map((unseen) => [unseen, ''] as const),
  ['…', '...'],
  ['•', '-'],
  ['\t', ' '],
  ['œ', 'oe'],
  ['Œ', 'OE'],
  ['ç', 'c'],
  ['ł', 'l'],
  ['Ł', 'L'],
  ['đ', 'd'],
  ['Đ', 'D'],
  ['ı', 'i'],
  ['™', 'TM'],
  ['©', '(c)'],
  ['®', '(R)'],
]);

const accents = /\p{M}/gu;

/** What may stand for a character that does not fit; `undefined` when nothing says the same. */
export function plainForm(character: string): string | undefined {
  const known = plainForms.get(character);
  if (known !== undefined) return known;
  const base = character.normalize('NFKD').replace(accents, '');
  const fits = base !== '' && [...base].every((each) => septetsOf(each) !== undefined);
  return fits ? base : undefined;
}

/**
 * The text with plain spaces and forms of the alphabet where they say the same; what has none stays. With
 * `letters: false` accents are left alone: only spaces, quotes, dashes and the like are made plain.
 */
export function toGsm(text: string, { letters = true }: { letters?: boolean } = {}): string {
  return [...text.normalize('NFC')]
    .map((character) => {
      if (septetsOf(character) !== undefined) return character;
      if (!letters && /\p{L}/u.test(character)) return character;
      return plainForm(character) ?? character;
    })
    .join('');
}
