import { z } from 'zod';
import { attentionCodeSchema } from './attention.ts';
import { channelTypeSchema } from './channel.ts';
import { handledSchema, type Resolution, resolutionSchema } from './order-doubt.ts';
import { formActionSchema } from './payment-options.ts';

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
  /** DEBIT, CREDIT, VERIFICATION; missing in what was written before it was read. */
  operationType: z.string().nullish(),
  /** When the money is to be taken. */
  captureAt: z.iso.datetime().nullish(),
  /** Why a bank said no: the gateway's code and its bank's. */
  errorCode: z.string().nullish(),
  detailedErrorCode: z.string().nullish(),
});
export type Transaction = z.infer<typeof transactionSchema>;

/** Several payments, or one that a person must validate, as far as `Order/Get` has shown them. */
const collectionSchema = z.object({
  /** Payments whose money is taken or promised, of how many. */
  paid: z.int(),
  of: z.int(),
  /** Payments that wait for a person in the Back Office. */
  toValidate: z.int(),
});
export type Collection = z.infer<typeof collectionSchema>;

export const orderSchema = z.object({
  id: z.uuid(),
  reference: z.string(),
  /** Minor units. */
  amount: z.int(),
  currency: z.string(),
  status: orderStatusSchema,
  channel: z.object({ type: channelTypeSchema }),
  formAction: formActionSchema,
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
  collection: collectionSchema.optional(),
  /** A cancel was asked for and not confirmed yet: until then the order counts as open. */
  isCancelling: z.literal(true).optional(),
  /** A change was sent and not answered yet. */
  isChanging: z.literal(true).optional(),
  attention: attentionSchema.optional(),
  /** What staff found out about an order whose create got no answer. */
  resolution: resolutionSchema.optional(),
  /** A person ended an alarm about its money. */
  handled: handledSchema.optional(),
});
export type Order = z.infer<typeof orderSchema>;

/**
 * Green on any screen means exactly this: the gateway said paid, nothing contradicts it, and no payment
 * waits for a person to validate it. What a person decided after an alarm is not the gateway's word.
 */
export function isSurelyPaid(order: Pick<Order, 'status' | 'attention' | 'collection' | 'handled'>): boolean {
  const { status, attention, collection, handled } = order;
  return status === 'paid' && attention === undefined && handled === undefined && !collection?.toValidate;
}

/** Whether a customer can still pay it, as far as we know; of one whose link alone is known, nobody sees the end. */
export function isPayable(order: {
  status: OrderStatus;
  resolution?: Resolution | null | undefined;
}): boolean {
  const { status, resolution } = order;
  return (
    status === 'open' || status === 'refused' || (status === 'unconfirmed' && resolution === 'link-only')
  );
}
