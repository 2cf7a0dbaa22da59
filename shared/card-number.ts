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

/**
 * Whether a text holds what looks like a card number: a known brand's length and first digits *and*
 * a valid Luhn digit, spaces and separators removed. Such a text is refused in free-text fields, so
 * that a card number never reaches our disk or our logs.
 */
export function looksLikeCard(text: string): boolean {
  const runs = text.match(/\d(?:[ .\-/]?\d){11,18}/g) ?? [];
  return runs.some((run) => isCard(run.replace(/\D/g, '')));
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
