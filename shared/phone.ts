import {
  AsYouType,
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js';
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

/**
 * What was typed so far, spaced as the country writes it. A text with anything but a number's characters is left
 * alone: it is told to be wrong, never taken away.
 */
export function phoneAsTyped(typed: string, country: string): string {
  if (!/^\+?[\d\s().\-/]+$/.test(typed)) return typed;
  const { defaultCountry } = countryOf(country);
  return new AsYouType(defaultCountry).input(typed.replace(/[^\d+]/g, ''));
}

/** A number to be said aloud. */
export interface ReadBack {
  /** Its digits as people of the country group them, longer groups in pairs; a country's code with its + first. */
  groups: string[];
  /** ISO 3166-1 alpha-2, where it is not the shop's. */
  foreignCountry: string | null;
}

/** A valid number (E.164) in pieces that can be said and heard: `06 11 11 11 22`. */
export function readBack(e164: string, country: string): ReadBack {
  const number = parsePhoneNumberFromString(e164);
  if (number === undefined) return { groups: [e164], foreignCountry: null };
  const isHome = number.country === country;
  const written = isHome ? number.formatNational() : number.formatInternational();
  const groups = written.split(/[^+\d]+/).flatMap(inPairs);
  return { groups: groups.filter(Boolean), foreignCountry: isHome ? null : (number.country ?? null) };
}

/** Three digits are said in one breath, more are not; the odd one stands with the first pair. */
function inPairs(group: string): string[] {
  if (group.length <= 3 || group.startsWith('+')) return [group];
  const first = group.length % 2 === 0 ? 2 : 3;
  return [group.slice(0, first), ...(group.slice(first).match(/../g) ?? [])];
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
