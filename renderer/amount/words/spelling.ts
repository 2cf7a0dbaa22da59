/**
 * A whole number of 0–10¹² in words, as it stands before a noun (veintiún euros, ein Euro).
 * @param isFeminine of that noun; heard in a number's last one (vingt et une livres).
 */
export type NumberWords = (number: number, isFeminine: boolean) => string;

type Cardinal = (number: number) => string;

export function english(cardinal: Cardinal): NumberWords {
  return (number) => cardinal(number);
}

export function french(cardinal: Cardinal): NumberWords {
  return (number, isFeminine) => cardinal(number).replace(/\bun$/, isFeminine ? 'une' : 'un');
}

export function german(cardinal: Cardinal): NumberWords {
  return (number, isFeminine) =>
    cardinal(number)
      .replace('einstausend', 'eintausend')
      .replace(/eins$/, isFeminine ? 'eine' : 'ein');
}

export function italian(cardinal: Cardinal): NumberWords {
  return (number, isFeminine) => {
    if (number === 1) return isFeminine ? 'una' : 'un';
    return cardinal(number);
  };
}

/** Dos mil cien millones, veintiún mil: millions are counted by thousands, uno loses its o. */
export function spanish(cardinal: Cardinal): NumberWords {
  const scaled = inScale(cardinal, { size: 1_000_000, one: 'un millón', many: 'millones', and: ' ' });
  return (number, isFeminine) =>
    scaled(number)
      .replaceAll('dieciseis', 'dieciséis')
      .replace(/uno$/, isFeminine ? 'una' : 'uno')
      .replaceAll(/veintiuno\b/g, 'veintiún')
      .replaceAll(/\buno\b/g, 'un');
}

/** Brazil's words and billions, but for Portugal; a last round hundred is joined, too (mil e duzentos). */
export function portuguese(cardinal: Cardinal, locale: string): NumberWords {
  const isEuropean = locale === 'pt-PT';
  const scaled = isEuropean
    ? inScale(cardinal, { size: 1_000_000, one: 'um milhão', many: 'milhões', and: ' e ' })
    : inScale(cardinal, { size: 1_000_000_000, one: 'um bilhão', many: 'bilhões', and: ' e ' });
  return (number, isFeminine) => {
    const words = scaled(number)
      .replaceAll(roundHundred, '$1 e $2')
      .replace(/\bum$/, isFeminine ? 'uma' : 'um')
      .replace(/\bdois$/, isFeminine ? 'duas' : 'dois');
    return isEuropean ? words : words.replaceAll(european, (word) => brazilian[word] ?? word);
  };
}

const roundHundred = /\b(mil|milhão|milhões) ([a-z]+(?:centos|zentos|nhentos)(?: mil)?)(?= milhões|$)/g;
const brazilian: Record<string, string> = {
  dezasseis: 'dezesseis',
  dezassete: 'dezessete',
  dezanove: 'dezenove',
};
const european = new RegExp(Object.keys(brazilian).join('|'), 'g');

/** Counts what is above `size` as a number of its own, which some languages do and the library does not. */
function inScale(
  cardinal: Cardinal,
  { size, one, many, and }: { size: number; one: string; many: string; and: string },
): Cardinal {
  return (number) => {
    const above = Math.trunc(number / size);
    const rest = number % size;
    if (above === 0) return cardinal(rest);
    const head = above === 1 ? one : `${cardinal(above)} ${many}`;
    return rest === 0 ? head : `${head}${and}${cardinal(rest)}`;
  };
}
