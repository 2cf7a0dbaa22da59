import { z } from 'zod';
import { currencyCodes } from './currencies.ts';
import { freeText } from './free-text.ts';
import { languageSchema, localeSchema } from './locale.ts';
import { messageTemplatesSchema } from './message-templates.ts';
import { maxAmount } from './money.ts';
import { orderDefaultsSchema } from './order-defaults.ts';
import { staffNamesSchema } from './staff.ts';

/** How a barcode scanner that types like a keyboard is told from a hand. */
const scannerSchema = z.strictObject({
  /** Characters closer together than this come from a scanner, ms. */
  gapMs: z.int().min(5).max(200),
  /** What the scanner is set to send before and after a code; both are cut off. */
  prefix: z.string().max(8),
  suffix: z.string().max(8),
});

const soundSchema = z.strictObject({
  isOn: z.boolean(),
  /** 0–100. */
  volume: z.int().min(0).max(100),
  /** Whether the amount is spoken when it is paid. */
  isSpoken: z.boolean(),
});

const boardColumns = ['created', 'way', 'expires', 'paid', 'card'] as const;

export const settingsSchema = z.strictObject({
  /** What the keypad types in. */
  currency: z.enum(currencyCodes),
  /** The staff's language; `auto` follows the system. */
  language: z.enum(['auto', ...languageSchema.options]),
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
  /** `cents-first`: 1250 is 12,50; `decimal`: 1250 is 1250,00 and cents follow a separator. */
  keypad: z.enum(['cents-first', 'decimal']),
  /** Amounts with a key of their own, minor units of `currency`. */
  quickAmounts: z.array(z.int().min(1).max(maxAmount)).max(8, 'at most 8 amounts'),
  /** From this amount on (minor units of `currency`) a second, deliberate press is asked for; `null` never. */
  confirmFrom: z.int().min(1).max(maxAmount).nullable(),
  /** Whether an amount 20 times the shop's usual one is asked about. */
  askUnusual: z.boolean(),
  scanner: scannerSchema,
  sound: soundSchema,
  /** Notices of the system while the page is not in front. */
  notices: z.boolean(),
  /** How long the customer's display keeps a result, in seconds. */
  displaySeconds: z.int().min(5).max(8),
  /** Paper of tickets and confirmations. */
  paper: z.enum(['80mm', '58mm', 'a4']),
  /** Columns of the board beside amount, status and reference. */
  boardColumns: z.array(z.enum(boardColumns)),
  /** Whether keys without Ctrl or Alt do something outside the amount (WCAG 2.1.4). */
  letterShortcuts: z.boolean(),
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
  keypad: 'cents-first',
  quickAmounts: [],
  confirmFrom: 100_000,
  askUnusual: true,
  scanner: { gapMs: 35, prefix: '', suffix: '' },
  sound: { isOn: true, volume: 60, isSpoken: false },
  notices: false,
  displaySeconds: 6,
  paper: '80mm',
  boardColumns: ['created', 'way'],
  letterShortcuts: true,
};
