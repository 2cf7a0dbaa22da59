import { z } from 'zod';

/**
 * What the payment page does: take a payment, take it and keep the card for later (by the shop's or by the
 * customer's choice), or only keep the card (amount 0).
 */
export const formActionSchema = z.enum(['PAYMENT', 'REGISTER_PAY', 'ASK_REGISTER_PAY', 'REGISTER']);
export type FormAction = z.infer<typeof formActionSchema>;

/**
 * `AUTO` and `DISABLED` are documented for payment orders, `CHALLENGE_REQUESTED` was seen there; the others
 * belong to the same family of services.
 */
export const strongAuthenticationSchema = z.enum([
  'AUTO',
  'CHALLENGE_REQUESTED',
  'CHALLENGE_MANDATE',
  'NO_PREFERENCE',
  'FRICTIONLESS',
  'DISABLED',
]);

const amountPart = z.int().min(1, 'more than 0');

/** Lyra takes either a rhythm or a list of dates, never both (INT_945). Amounts in minor units. */
const instalmentsSchema = z.union([
  z.strictObject({
    count: z.int().min(2, 'at least 2').max(99, 'at most 99'),
    /** Days between two of them. */
    periodDays: z.int().min(1, 'at least 1 day').max(365, 'at most 365 days'),
    firstAmount: amountPart.optional(),
  }),
  z.strictObject({
    schedules: z
      .array(z.strictObject({ date: z.iso.date(), amount: amountPart }))
      .min(2, 'at least 2')
      .max(99),
  }),
]);
export type Instalments = z.infer<typeof instalmentsSchema>;

const webAddress = z
  .url({ protocol: /^https?$/, error: 'a web address, like https://example.com/' })
  .max(1024);
const seconds = z.int().min(0).max(600, 'at most 600 seconds');
const methodCode = z.string().regex(/^[A-Z0-9_]{2,64}$/, 'a code of the platform, like CARDS');

/** How an order is paid and what follows; all optional, the shop's own settings at the platform apply. */
export const paymentOptionsShape = {
  formAction: formActionSchema.optional(),
  /** Days until the money is taken. */
  captureDelay: z.int().min(0, 'at least 0 days').max(365, 'at most 365 days').optional(),
  /** Whether a person must validate each payment in the Back Office. */
  manualValidation: z.boolean().optional(),
  instalments: instalmentsSchema.optional(),
  /** Latin America's way: a number of instalments that the bank arranges. */
  installmentNumber: z.int().min(1).max(99).optional(),
  /** What the payment page offers; all that the shop has when left out. */
  paymentMethods: z.array(methodCode).max(30).optional(),
  strongAuthentication: strongAuthenticationSchema.optional(),
  /** Shows the shop's data-collection form first. */
  dataCollectionForm: z.boolean().optional(),
  ipnTargetUrl: webAddress.optional(),
  returnMode: z.enum(['NONE', 'GET', 'POST']).optional(),
  returnUrl: webAddress.optional(),
  successUrl: webAddress.optional(),
  refusedUrl: webAddress.optional(),
  cancelUrl: webAddress.optional(),
  errorUrl: webAddress.optional(),
  redirectSuccessTimeout: seconds.optional(),
  redirectErrorTimeout: seconds.optional(),
};
