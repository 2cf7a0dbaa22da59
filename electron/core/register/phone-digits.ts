import { getCountries, getCountryCallingCode } from 'libphonenumber-js';

/** No calling code begins another (ITU-T E.164), so the first that fits is the one. */
const callingCodes: ReadonlySet<string> = new Set(
  getCountries().map((country) => getCountryCallingCode(country)),
);
const longestCode = 3;

/**
 * The digits of a number in international form, as they are dialled from abroad and at home: `33611111111` and
 * `0611111111`. Where no 0 is dialled the second finds no less.
 */
export function phoneDigits(e164: string): string[] {
  const digits = e164.replace(/\D/g, '');
  for (let length = 1; length <= longestCode; length += 1) {
    if (!callingCodes.has(digits.slice(0, length))) continue;
    const national = digits.slice(length);
    return [digits, national.startsWith('0') ? national : `0${national}`];
  }
  return [digits];
}

const fewestDigits = 3;

/**
 * The digits to look for when a text can be a piece of a phone number, however it is spaced: the 00 before a
 * country's code is not kept, nor is a (0) after it.
 */
export function typedPhoneDigits(text: string): string | undefined {
  if (!/^\+?[\d\s().\-/]+$/.test(text)) return undefined;
  const digits = text.replace('(0)', '').replace(/\D/g, '').replace(/^00/, '');
  return digits.length < fewestDigits ? undefined : digits;
}
