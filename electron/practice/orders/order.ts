import { z } from 'zod';

/** What a create call may carry beside the columns of its own; echoed in every answer. */
export const orderDetailsSchema = z.object({
  formAction: z.string(),
  strongAuthentication: z.string(),
  metadata: z.record(z.string(), z.string()),
  merchantComment: z.string().nullable(),
  description: z.string().nullable(),
  paymentReceiptEmail: z.string().nullable(),
  customer: z.object({ email: z.string().nullable(), reference: z.string().nullable() }),
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
});
export type OrderDetails = z.infer<typeof orderDetailsSchema>;

/** What a create call makes. Moments are ms since the epoch. */
export interface NewOrder {
  /** 32 lower-case hex digits, Lyra's `paymentOrderId`. */
  id: string;
  shopId: string;
  /** The last part of the payment link: 8 of `[0-9a-z]`. */
  code: string;
  /** The shop's own reference; any number of orders may share one. */
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
  /** As the last payment attempt left it; ask `statusAt` for what to say now. */
  settled: 'RUNNING' | 'REFUSED' | 'PAID';
  updatedAt: number | null;
}

/** Lyra's `paymentOrderStatus`, as far as a practice order can get. */
export type PaymentOrderStatus = 'RUNNING' | 'REFUSED' | 'PAID' | 'EXPIRED';

/** A refused order can be tried again until it expires; a paid one stays paid for ever. */
export function statusAt(order: PracticeOrder, now: number): PaymentOrderStatus {
  if (order.settled === 'PAID') return 'PAID';
  return now >= order.expiresAt ? 'EXPIRED' : order.settled;
}

/** One payment attempt. */
export interface PracticeTransaction {
  /** 32 lower-case hex digits. */
  uuid: string;
  /** 1 for the first attempt of its order. */
  sequence: number;
  /** Masked: `497010XXXXXX0055`. */
  pan: string;
  result: 'accepted' | 'refused';
  /** The bank's number for an accepted payment. */
  authorizationNumber: string | null;
  createdAt: number;
}
