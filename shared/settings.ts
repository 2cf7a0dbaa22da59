import { z } from 'zod';
import { currencyCodes } from './currencies.ts';
import { freeText } from './free-text.ts';
import { localeSchema } from './locale.ts';
import { messageTemplatesSchema } from './message-templates.ts';
import { orderDefaultsSchema } from './order-defaults.ts';
import { staffNamesSchema } from './staff.ts';

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
  /** How long what is sent (SMS, WhatsApp, e-mail, voice server) can be paid, in days. */
  sentDays: z.int().min(1).max(90),
  /** How long an invoice can be paid, in days; `null` leaves it to the shop's own setting at the platform. */
  invoiceDays: z.int().min(1).max(90).nullable(),
  /** First letters of automatic references. */
  referencePrefix: z.string().regex(/^[A-Za-z]{1,4}$/),
  /** Where the shop is (ISO 3166-1 alpha-2): how a phone number without a country code is read. */
  country: z.string().regex(/^[A-Z]{2}$/),
  /** The customers' language, `null` leaves it to the platform. */
  customerLocale: localeSchema.nullable(),
  /** Named in messages that the shop sends itself. */
  shopName: freeText(100),
  shopContact: freeText(100),
  shopUrl: freeText(200),
  /** Fields under "More" that every new order begins with. */
  orderDefaults: orderDefaultsSchema,
  /** The shop's own words, by language; Comptoir's own where there are none. */
  messageTemplates: messageTemplatesSchema,
  /** Who may be at the counter. Names only: no PIN, no roles. */
  staffNames: staffNamesSchema,
  /** Customers' data and free text are erased so many days after an order ended; `null` keeps them. */
  retentionDays: z.int().min(1, 'at least 1 day').max(3650, 'at most 3650 days').nullable(),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  currency: 'EUR',
  language: 'auto',
  theme: 'auto',
  linkMinutes: 15,
  sentDays: 7,
  invoiceDays: null,
  referencePrefix: 'A',
  country: 'FR',
  customerLocale: null,
  shopName: '',
  shopContact: '',
  shopUrl: '',
  orderDefaults: {},
  messageTemplates: {},
  staffNames: [],
  retentionDays: null,
};
