import { z } from 'zod';
import { looksLikeCard } from './card-number.ts';
import { type Channel, channelSchema } from './channel.ts';
import { currencyCodes } from './currencies.ts';
import { customerSchema } from './customer.ts';
import { freeText } from './free-text.ts';
import { isGtin } from './gtin.ts';
import { localeSchema } from './locale.ts';
import { maxAmount } from './money.ts';
import { modeSchema, transactionSchema } from './order.ts';
import { type Instalments, paymentOptionsShape } from './payment-options.ts';
import { referencePattern } from './reference.ts';

export const minExpiryMs = 2 * 60_000;
export const maxExpiryMs = 90 * 24 * 3_600_000;

const metadataKey = z
  .string()
  .regex(/^[A-Za-z0-9_.-]{1,40}$/, 'up to 40 letters, digits, ., - and _')
  .refine((key) => key !== 'comptoir', 'comptoir is ours');

/** Everything an order may be given beside its amount, currency, reference and expiry. */
const orderDetailsShape = {
  /** Of the payment page and of what is sent to the customer. */
  locale: localeSchema.optional(),
  customer: customerSchema.optional(),
  /** For staff in the Back Office (`merchantComment`). */
  note: freeText(255).optional(),
  receiptEmail: z.email('not an e-mail address').max(150, 'at most 150 characters').optional(),
  description: freeText(255).optional(),
  /** Minor units, part of the amount. */
  taxAmount: z.int().min(0, 'not less than 0').max(maxAmount, 'at most 12 digits').optional(),
  /** Percent: 20 is 20 %. */
  taxRate: z.number().min(0, 'not less than 0').max(100, 'at most 100').optional(),
  metadata: z.record(metadataKey, freeText(255)).optional(),
  ...paymentOptionsShape,
};

const amountSchema = z.int().min(0, 'the amount must be more than 0').max(maxAmount, 'at most 12 digits');

/** What staff, a till or a script ask for. Amounts in minor units; `expiresIn` in seconds. */
export const createOrderSchema = z
  .strictObject({
    /** 0 only to register a card without a payment. */
    amount: amountSchema,
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
    /**
     * What to do when the same amount was asked of the same phone, e-mail or typed reference within 10 minutes:
     * `tell` answers CONFLICT (`asked-before`) with that order and makes nothing. A till that repeats a call says
     * so with its `Idempotency-Key` instead.
     */
    ifAskedBefore: z.enum(['make', 'tell']).optional(),
    ...orderDetailsShape,
  })
  .check(({ value, issues }) => {
    for (const { path, message } of brokenOrderRules(value)) {
      issues.push({ code: 'custom', input: value, path: [path], message });
    }
  });
export type CreateOrder = z.infer<typeof createOrderSchema>;

type Wanted = Pick<
  z.infer<z.ZodObject<typeof orderDetailsShape>>,
  'formAction' | 'customer' | 'taxAmount' | 'instalments'
> & {
  amount: number;
  channel: Channel;
  reference?: string | undefined;
  expiresAt?: string | undefined;
  expiresIn?: number | undefined;
};

/** Rules of the platform over more than one field, each told on the field to change. */
export function brokenOrderRules(wanted: Wanted): { path: string; message: string }[] {
  const { amount, channel, formAction = 'PAYMENT', customer, instalments } = wanted;
  const broken: [isBroken: boolean, path: string, message: string][] = [
    [formAction === 'REGISTER' && amount !== 0, 'amount', 'must be 0 to register a card only'],
    [formAction !== 'REGISTER' && amount === 0, 'amount', 'the amount must be more than 0'],
    [formAction !== 'PAYMENT' && !customer?.email, 'customer.email', 'is needed to register a card'],
    [
      wanted.taxAmount !== undefined && wanted.taxAmount > Math.max(amount, 0),
      'taxAmount',
      'is more than the amount',
    ],
    [channel.type === 'invoice' && !wanted.reference, 'reference', 'an invoice needs its own reference'],
    [!addsUp(instalments, amount), 'instalments', 'do not add up to the amount'],
    [
      wanted.expiresAt !== undefined && wanted.expiresIn !== undefined,
      'expiresIn',
      'give expiresAt or expiresIn, not both',
    ],
  ];
  return broken.filter(([isBroken]) => isBroken).map(([, path, message]) => ({ path, message }));
}

function addsUp(instalments: Instalments | undefined, amount: number): boolean {
  if (instalments === undefined) return true;
  if (!('schedules' in instalments)) return (instalments.firstAmount ?? 1) < amount;
  return instalments.schedules.reduce((sum, part) => sum + part.amount, 0) === amount;
}

/**
 * What may change while an order is open; what is left out stays as it is, `null` takes it away. The channel
 * itself never changes: `channel` carries its new recipient or message and must be of the same type.
 */
export const changeOrderSchema = z.strictObject({
  amount: amountSchema.optional(),
  channel: channelSchema.optional(),
  expiresAt: z.iso.datetime({ offset: true }).optional(),
  expiresIn: z
    .int()
    .min(minExpiryMs / 1000)
    .max(maxExpiryMs / 1000)
    .optional(),
  locale: orderDetailsShape.locale.nullable(),
  customer: orderDetailsShape.customer.nullable(),
  note: orderDetailsShape.note.nullable(),
  receiptEmail: orderDetailsShape.receiptEmail.nullable(),
  description: orderDetailsShape.description.nullable(),
  taxAmount: orderDetailsShape.taxAmount.nullable(),
  taxRate: orderDetailsShape.taxRate.nullable(),
  dataCollectionForm: orderDetailsShape.dataCollectionForm.nullable(),
});
export type ChangeOrder = z.infer<typeof changeOrderSchema>;

/** What an order was given, as it is now: customers' data, never in a list and never in the live stream. */
export const wishSchema = z.object({ channel: channelSchema, ...orderDetailsShape });
export type Wish = z.infer<typeof wishSchema>;

/** All that is known of one order, for the one screen about it. `wish` is missing once it was erased. */
export const orderDetailsSchema = z.object({
  wish: wishSchema.optional(),
  transactions: z.array(transactionSchema),
  /** Why money was kept, as the person wrote who ended its alarm; missing once it was erased. */
  because: z.string().optional(),
  /** What may be done now: nothing else is offered. */
  may: z.object({ change: z.boolean(), cancel: z.boolean(), share: z.boolean() }),
});
export type OrderDetails = z.infer<typeof orderDetailsSchema>;
