/**
 * Whether a text is a product code as scanners read it: GTIN-8, -12 (UPC), -13 (EAN) or -14, with
 * the check digit of the GS1 General Specifications (7.9: weights 3 and 1 from the right).
 */
export function isGtin(text: string): boolean {
  if (!/^(\d{8}|\d{12,14})$/.test(text)) return false;
  const digits = [...text].map(Number).reverse();
  const sum = digits.reduce((total, digit, place) => total + digit * (place % 2 === 1 ? 3 : 1), 0);
  return sum % 10 === 0;
}
