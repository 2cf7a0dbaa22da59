/**
 * Whether a text is a GTIN (EAN-8, UPC-A, EAN-13, GTIN-14) with its right check digit (GS1 General
 * Specifications): what a scanner reads from goods. Some of them pass for card numbers.
 */
export function isArticleNumber(text: string): boolean {
  if (!/^(\d{8}|\d{12,14})$/.test(text)) return false;
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += Number(text[text.length - 1 - i]) * (i % 2 === 1 ? 3 : 1);
  return sum % 10 === 0;
}
