import { z } from 'zod';
import { channelSchema, plainLink } from './channel.ts';
import { instalmentPlanSchema } from './instalments.ts';

const extra = z.record(z.string(), z.unknown()).nullable().default(null);

/**
 * What a create call may carry beside the columns of its own; echoed in every answer. Defaults are for
 * orders of a file that knew fewer fields.
 */
export const orderDetailsSchema = z.object({
  formAction: z.string(),
  strongAuthentication: z.string(),
  metadata: z.record(z.string(), z.string()),
  merchantComment: z.string().nullable(),
  description: z.string().nullable(),
  paymentReceiptEmail: z.string().nullable(),
  customer: z.object({
    email: z.string().nullable(),
    reference: z.string().nullable(),
    billingDetails: extra,
    shippingDetails: extra,
    shoppingCart: extra,
  }),
  taxAmount: z.number().nullable(),
  taxRate: z.number().nullable(),
  paymentMethods: z.array(z.string()),
  returnMode: z.string().nullable(),
  returnUrl: z.string().nullable(),
  cancelUrl: z.string().nullable(),
  successUrl: z.string().nullable(),
  refusedUrl: z.string().nullable(),
  errorUrl: z.string().nullable(),
  postWalletUrl: z.string().nullable(),
  ipnTargetUrl: z.string().nullable(),
  redirectSuccessTimeout: z.number().nullable().default(null),
  redirectErrorTimeout: z.number().nullable().default(null),
  dataCollectionForm: z.boolean().default(false),
  allowDCFAmountUpdate: z.string().default('NONE'),
  paymentMethodToken: z.string().nullable().default(null),
  acquirerTransientData: z.record(z.string(), z.unknown()).default({}),
  subMerchantDetails: extra,
  channel: channelSchema.default(plainLink),
  cardOptions: z
    .object({
      manualValidation: z.enum(['YES', 'NO']),
      captureDelay: z.number(),
      installmentNumber: z.number(),
    })
    .default({ manualValidation: 'NO', captureDelay: 0, installmentNumber: 0 }),
  instalments: instalmentPlanSchema.nullable().default(null),
});
export type OrderDetails = z.infer<typeof orderDetailsSchema>;

/** What a create call makes. Moments are ms since the epoch. */
export interface NewOrder {
  /** 32 lower-case hex digits, Lyra's `paymentOrderId`. */
  id: string;
  shopId: string;
  /** The last part of the payment link: 8 of `[0-9a-z]`. */
  code: string;
  /** The shop's own reference; any number of orders may share one, but of invoices. */
  orderId: string | null;
  /** Minor units. */
  amount: number;
  currency: string;
  /** `xx_XX`. */
  locale: string;
  createdAt: number;
  expiresAt: number;
  details: OrderDetails;
}

export interface PracticeOrder extends NewOrder {
  /** As the last attempt or call left it; ask `statusAt` for what to say now. */
  settled: 'RUNNING' | 'REFUSED' | 'PAID' | 'CANCELLED';
  updatedAt: number | null;
}

/** Lyra's `paymentOrderStatus`. */
export type PaymentOrderStatus = PracticeOrder['settled'] | 'EXPIRED';

/** A refused order can be tried again until it expires; paid and cancelled ones stay what they are. */
export function statusAt(order: PracticeOrder, now: number): PaymentOrderStatus {
  if (order.settled === 'PAID' || order.settled === 'CANCELLED') return order.settled;
  return now >= order.expiresAt ? 'EXPIRED' : order.settled;
}

/** Whether the order keeps a card and takes no money: its amount is 0. */
export function isRegistrationOnly({ details }: NewOrder): boolean {
  return details.formAction === 'REGISTER' || details.formAction === 'REGISTER_UPDATE';
}
