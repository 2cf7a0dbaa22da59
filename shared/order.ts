import { z } from 'zod';
import { looksLikeCard } from './card-number.ts';
import { currencyCodes } from './currencies.ts';
import { isGtin } from './gtin.ts';
import { maxAmount } from './money.ts';
import { referencePattern } from './reference.ts';

/** Practice is our own gateway; test and production are told by the shop's password. */
export const modeSchema = z.enum(['practice', 'test', 'production']);
export type Mode = z.infer<typeof modeSchema>;

/**
 * Where an order stands, as far as the gateway told us.
 * - `requesting`: written here, the gateway's answer still to come;
 * - `rejected`: the gateway said no, or the request provably never left: nothing exists there;
 * - `unconfirmed`: it may have left and there is no readable answer: we do not know;
 * - `open`, `refused` (an attempt failed, another may follow), `paid`, `registered`, `expired`,
 *   `cancelled`: the gateway's own word;
 * - `unknown`: the gateway said something we cannot trust or read; `attention` tells what.
 */
export const orderStatusSchema = z.enum([
  'requesting',
  'rejected',
  'unconfirmed',
  'open',
  'refused',
  'paid',
  'registered',
  'expired',
  'cancelled',
  'unknown',
]);
export type OrderStatus = z.infer<typeof orderStatusSchema>;

/** Why a person should look at an order. Any of these makes it amber, also when it says paid. */
export const attentionCodeSchema = z.enum([
  'AMOUNT_DIFFERS',
  'CURRENCY_DIFFERS',
  'REFERENCE_DIFFERS',
  'MODE_DIFFERS',
  'PAYMENT_NOT_PROVEN',
  'TRANSACTIONS_DIFFER',
  'PAYMENT_WITHDRAWN',
  'MONEY_WITH_REFERENCE',
  'LATE_MONEY',
  'STATUS_UNREADABLE',
  'OUTCOME_UNKNOWN',
]);
export type AttentionCode = z.infer<typeof attentionCodeSchema>;

const attentionSchema = z.object({ code: attentionCodeSchema, message: z.string() });

/** The payment itself, once `Order/Get` has shown it. `pan` is the gateway's masked form. */
export const transactionSchema = z.object({
  uuid: z.string(),
  amount: z.int(),
  currency: z.string(),
  status: z.string(),
  detailedStatus: z.string().nullable(),
  brand: z.string().nullable(),
  pan: z.string().nullable(),
  authorisation: z.string().nullable(),
  at: z.iso.datetime().nullable(),
});
export type Transaction = z.infer<typeof transactionSchema>;

export const channelSchema = z.discriminatedUnion('type', [z.strictObject({ type: z.literal('link') })]);

export const orderSchema = z.object({
  id: z.uuid(),
  reference: z.string(),
  /** Minor units. */
  amount: z.int(),
  currency: z.string(),
  status: orderStatusSchema,
  channel: channelSchema,
  paymentUrl: z.string().nullable(),
  paymentOrderId: z.string().nullable(),
  mode: modeSchema,
  createdAt: z.iso.datetime(),
  /** When the gateway stops taking payments for it; `null` while only its default is known. */
  expiresAt: z.iso.datetime().nullable(),
  /** When the gateway last answered about it. */
  checkedAt: z.iso.datetime().nullable(),
  /** When the gateway confirmed the payment, by the gateway's own clock. */
  paidAt: z.iso.datetime().nullable(),
  transaction: transactionSchema.optional(),
  attention: attentionSchema.optional(),
});
export type Order = z.infer<typeof orderSchema>;

/** Green on any screen means exactly this: the gateway said paid, and nothing contradicts it. */
export function isSurelyPaid(order: Pick<Order, 'status' | 'attention'>): boolean {
  return order.status === 'paid' && order.attention === undefined;
}

/** Whether a customer can still pay it, as far as we know. */
export function isPayable(order: Pick<Order, 'status'>): boolean {
  return order.status === 'open' || order.status === 'refused';
}

const freeText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((text) => !looksLikeCard(text), 'looks like a card number: never type one here');

export const minExpiryMs = 2 * 60_000;
export const maxExpiryMs = 90 * 24 * 3_600_000;

/** What staff, a till or a script ask for. Amounts in minor units; `expiresIn` in seconds. */
export const createOrderSchema = z
  .strictObject({
    amount: z.int().min(1, 'the amount must be more than 0').max(maxAmount, 'at most 12 digits'),
    currency: z.enum(currencyCodes, 'a currency Comptoir does not know'),
    mode: modeSchema.optional(),
    reference: z
      .string()
      .regex(referencePattern, 'up to 64 letters, digits, - and _')
      .refine((text) => !looksLikeCard(text) || isGtin(text), 'looks like a card number: never type one here')
      .optional(),
    channel: channelSchema,
    expiresAt: z.iso.datetime({ offset: true }).optional(),
    expiresIn: z
      .int('a whole number of seconds')
      .min(minExpiryMs / 1000, `at least ${minExpiryMs / 1000} seconds`)
      .max(maxExpiryMs / 1000, `at most ${maxExpiryMs / 1000} seconds (90 days)`)
      .optional(),
    locale: z
      .string()
      .regex(/^[a-z]{2}_[A-Z]{2}$/, 'a language and a country, like fr_FR')
      .optional(),
    note: freeText(255).optional(),
    receiptEmail: z.email().max(150).optional(),
  })
  .refine((input) => input.expiresAt === undefined || input.expiresIn === undefined, {
    message: 'give expiresAt or expiresIn, not both',
    path: ['expiresIn'],
  });
export type CreateOrder = z.infer<typeof createOrderSchema>;
