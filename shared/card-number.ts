/** First digits and lengths of the brands Lyra's shops take (ISO/IEC 7812 issuer ranges). */
const brands: readonly RegExp[] = [
  /^4(\d{12}|\d{15}|\d{18})$/, // Visa
  /^(5[1-5]|2[2-7])\d{14}$/, // Mastercard
  /^3[47]\d{13}$/, // American Express
  /^3(0[0-5]|[68]\d)\d{11}$/, // Diners Club
  /^(6011|65\d\d|64[4-9]\d)\d{12}$/, // Discover
  /^35\d{14}$/, // JCB
  /^62\d{14,17}$/, // UnionPay
  /^(50|5[6-9]|6\d)\d{10,17}$/, // Maestro
];

/** Digits in groups, one separator between two of them. */
const groupedDigits = /\d+(?:[ .\-/]\d+)*/g;
const longestCard = 19;
/** Cards are written 4-4-4-4, 4-4-4-4-3, 4-6-5 or in one: a shorter group is something else beside it. */
const shortestGroup = 3;

/**
 * Whether a text holds what looks like a card number: a known brand's length and first digits *and*
 * a valid Luhn digit, spaces and separators removed, also with an expiry or other numbers around it.
 * Such a text is refused in free-text fields, so that a card number never reaches our disk or our logs.
 */
export function looksLikeCard(text: string): boolean {
  // NFKC makes plain digits and spaces of full-width digits and unbreakable spaces.
  const runs = text.normalize('NFKC').match(groupedDigits) ?? [];
  return runs.some((run) => holdsCard(run.split(/\D/)));
}

function holdsCard(groups: string[]): boolean {
  if (isCard(groups.join(''))) return true;
  return groups.some((_, start) => startsCard(groups.slice(start)));
}

/** Whether the first of these groups, alone or with those after it, is a card number. */
function startsCard(groups: string[]): boolean {
  let digits = '';
  for (const group of groups) {
    digits += group;
    if (group.length < shortestGroup || digits.length > longestCard) return false;
    if (isCard(digits)) return true;
  }
  return false;
}

function isCard(digits: string): boolean {
  return brands.some((brand) => brand.test(digits)) && passesLuhn(digits);
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
