import { z } from 'zod';
import { maxAmount } from '../../../shared/money.ts';

/** Left out, `null` and absent mean the same to Lyra. */
const optional = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? null);

const address = (code: string) => optional(z.url({ protocol: /^https?$/, error: code }));
const yesNo = z.union([z.boolean(), z.enum(['true', 'false'])], 'INT_853');

const channelTypes = ['URL', 'MAIL', 'SMS', 'WHATSAPP', 'INVOICE', 'IVR'] as const;

const formActions = [
  'PAYMENT',
  'REGISTER',
  'REGISTER_PAY',
  'ASK_REGISTER_PAY',
  'REGISTER_UPDATE',
  'REGISTER_UPDATE_PAY',
] as const;

const strongAuthentications = [
  'AUTO',
  'CHALLENGE_REQUESTED',
  'CHALLENGE_MANDATE',
  'NO_PREFERENCE',
  'FRICTIONLESS',
  'DISABLED',
] as const;

/**
 * Each field of `Charge/CreatePaymentOrder`, judged alone. Every message is the code Lyra answers when
 * that field is wrong; unknown fields are let through.
 */
export const createSchema = z.object({
  amount: z.int('INT_009').min(0, 'INT_009').max(maxAmount, 'INT_009'),
  currency: z.string('INT_010').regex(/^[A-Z]{3}$/, 'INT_010'),
  orderId: optional(z.string('INT_013').regex(/^[\x20-\x7e]{1,64}$/, 'INT_013')),
  channelOptions: optional(
    z.object({ channelType: z.enum(channelTypes, 'INT_854').default('URL') }, 'INT_854'),
  ),
  expirationDate: optional(z.iso.datetime({ offset: true, error: 'INT_855' })),
  locale: optional(z.string('INT_856').regex(/^[a-z]{2}_[A-Z]{2}$/, 'PSP_1012')),
  formAction: z
    .enum(formActions, 'INT_875')
    .nullish()
    .transform((value) => value ?? 'PAYMENT'),
  strongAuthentication: z
    .enum(strongAuthentications, 'INT_050')
    .nullish()
    .transform((value) => value ?? 'AUTO'),
  paymentReceiptEmail: optional(z.email('INT_851')),
  merchantComment: optional(z.string('INT_001')),
  description: optional(z.string('INT_883')),
  metadata: optional(z.record(z.string(), z.string('INT_091'), 'INT_091')),
  customer: optional(
    z.object(
      {
        email: optional(z.email('INT_015').max(150, 'INT_015')),
        reference: optional(z.string('INT_016').max(63, 'INT_016')),
      },
      'INT_001',
    ),
  ),
  dataCollectionForm: optional(yesNo),
  taxAmount: optional(z.int('INT_869').min(0, 'INT_869').max(maxAmount, 'INT_869')),
  taxRate: optional(z.number('INT_858').min(0, 'INT_858').max(100, 'INT_858')),
  paymentMethods: optional(z.array(z.string('INT_881'), 'INT_881')),
  returnMode: optional(z.enum(['NONE', 'GET', 'POST'], 'INT_927')),
  returnUrl: address('INT_920'),
  cancelUrl: address('INT_921'),
  successUrl: address('INT_922'),
  refusedUrl: address('INT_923'),
  errorUrl: address('INT_924'),
  postWalletUrl: address('INT_925'),
  ipnTargetUrl: address('INT_926'),
});
export type CreateBody = z.infer<typeof createSchema>;
