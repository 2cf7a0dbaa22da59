import { z } from 'zod';
import { currencyCodes } from './currencies.ts';

export const settingsSchema = z.strictObject({
  /** What the keypad types in. */
  currency: z.enum(currencyCodes),
  /** The staff's language; `auto` follows the system. */
  language: z.enum(['auto', 'en', 'fr']),
  theme: z.enum(['auto', 'light', 'dark']),
  /** How long a link shown at the counter can be paid, in minutes. */
  linkMinutes: z
    .int()
    .min(2)
    .max(90 * 24 * 60),
  /** First letters of automatic references. */
  referencePrefix: z.string().regex(/^[A-Za-z]{1,4}$/),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  currency: 'EUR',
  language: 'auto',
  theme: 'auto',
  linkMinutes: 15,
  referencePrefix: 'A',
};
