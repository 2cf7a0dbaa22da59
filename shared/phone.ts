import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';
import { z } from 'zod';
import { err, ok, type Result } from './result.ts';

/** A number in international form (ITU-T E.164): `+33611111111`. */
export const phoneSchema = z
  .string()
  .trim()
  .refine((text) => isE164(text), 'not a phone number in international form, like +33611111111');

export type PhoneProblem = 'empty' | 'not-a-number' | 'wrong-length' | 'not-in-use';

/**
 * What somebody typed, read with the habits of the shop's country (ISO 3166-1 alpha-2), in E.164. Judged by
 * the numbering plans of libphonenumber, never as a card number.
 */
export function readPhone(typed: string, country: string): Result<string, PhoneProblem> {
  const text = typed.trim();
  if (text === '') return err('empty');
  const number = parsePhoneNumberFromString(text, { ...countryOf(country), extract: false });
  if (number === undefined) return err('not-a-number');
  if (!number.isPossible()) return err('wrong-length');
  return number.isValid() ? ok(number.number) : err('not-in-use');
}

/** For reading back: in the country's own form at home, else international (`06 11 11 11 11`). */
export function formatPhone(e164: string, country: string): string {
  const number = parsePhoneNumberFromString(e164);
  if (number === undefined) return e164;
  return number.country === country ? number.formatNational() : number.formatInternational();
}

/** `+33 •• •• •• 11 22`-like: the country code and the last two digits, enough to tell which was used. */
export function maskPhone(e164: string): string {
  const country = parsePhoneNumberFromString(e164)?.countryCallingCode;
  return `+${country ?? ''}…${e164.slice(-2)}`;
}

function isE164(text: string): boolean {
  return /^\+[1-9]\d{6,14}$/.test(text) && parsePhoneNumberFromString(text)?.isPossible() === true;
}

function countryOf(country: string): { defaultCountry?: CountryCode } {
  return isSupportedCountry(country) ? { defaultCountry: country } : {};
}
