import { z } from 'zod';
import { maxAmount } from '../../../shared/money.ts';
import { customerSchema } from './customer-schema.ts';
import { integer, oneOf, optional, text, webAddress, yesNo } from './fields.ts';
import { transactionOptionsSchema } from './transaction-options-schema.ts';

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

const longestDescription = 255;
const longestComment = 255;
const longestWaitSeconds = 600;

/**
 * Each field of `Charge/CreatePaymentOrder`, judged alone. Every message is the code Lyra answers when
 * that field is wrong; unknown fields are let through.
 */
export const createSchema = z.object({
  amount: z.int('INT_009').min(0, 'INT_009').max(maxAmount, 'INT_009'),
  currency: z.string('INT_010').regex(/^[A-Z]{3}$/, 'INT_010'),
  orderId: optional(z.string('INT_013').regex(/^[\x20-\x7e]{1,64}$/, 'INT_013')),
  channelOptions: optional(
    z.looseObject({ channelType: z.enum(channelTypes, 'INT_854').nullish() }, 'INT_854'),
  ),
  expirationDate: optional(z.iso.datetime({ offset: true, error: 'INT_855' })),
  locale: optional(z.string('INT_856').regex(/^[a-z]{2}_[A-Z]{2}$/, 'PSP_1012')),
  formAction: oneOf(formActions, 'INT_875'),
  strongAuthentication: oneOf(strongAuthentications, 'INT_050'),
  paymentReceiptEmail: optional(z.email('INT_851')),
  merchantComment: text('INT_001', longestComment),
  description: optional(z.string('INT_883').max(longestDescription, 'INT_815')),
  metadata: optional(z.record(z.string(), z.string('INT_091'), 'INT_091')),
  customer: optional(customerSchema),
  dataCollectionForm: yesNo('INT_853'),
  allowDCFAmountUpdate: text('INT_051', 32),
  taxAmount: integer('INT_869', 0, maxAmount),
  taxRate: optional(z.number('INT_858').min(0, 'INT_858').max(100, 'INT_858')),
  paymentMethods: optional(z.array(z.string('INT_881'), 'INT_881')),
  paymentMethodToken: optional(z.string('INT_030').regex(/^[0-9A-Za-z]{32}$/, 'INT_030')),
  transactionOptions: optional(transactionOptionsSchema),
  returnMode: oneOf(['NONE', 'GET', 'POST'], 'INT_927'),
  returnUrl: webAddress('INT_920'),
  cancelUrl: webAddress('INT_921'),
  successUrl: webAddress('INT_922'),
  refusedUrl: webAddress('INT_923'),
  errorUrl: webAddress('INT_924'),
  postWalletUrl: webAddress('INT_925'),
  ipnTargetUrl: webAddress('INT_926'),
  redirectSuccessTimeout: integer('INT_001', 0, longestWaitSeconds),
  redirectErrorTimeout: integer('INT_001', 0, longestWaitSeconds),
  acquirerTransientData: optional(z.record(z.string(), z.unknown(), 'INT_001')),
  subMerchantDetails: optional(z.record(z.string(), z.unknown(), 'INT_001')),
});
export type CreateBody = z.infer<typeof createSchema>;
