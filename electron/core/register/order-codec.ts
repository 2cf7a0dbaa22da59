import type { Updateable } from 'kysely';
import { z } from 'zod';
import { attentionCodeSchema } from '../../../shared/attention.ts';
import { channelTypeSchema } from '../../../shared/channel.ts';
import { modeSchema, orderStatusSchema, type Transaction, transactionSchema } from '../../../shared/order.ts';
import { handlingSchema, resolutionSchema } from '../../../shared/order-doubt.ts';
import { formActionSchema } from '../../../shared/payment-options.ts';
import { hexText, uuidBytes, uuidText } from './bytes.ts';
import { decode, parseJson } from './decode.ts';
import type { Expects, HandledAlarm, OrderPatch, OrderRow } from './register.ts';
import type { OrdersTable } from './tables.ts';

/** SQLite's own types hold integers to be integers (STRICT); zod's costlier check would say it twice. */
const integer = z.number();
const time = integer.nullable();

const storedOrderSchema = z.object({
  place: integer,
  id: z.instanceof(Uint8Array),
  mode: modeSchema,
  server: z.string(),
  shop_id: z.string(),
  reference: z.string(),
  amount: integer,
  currency: z.string(),
  status: orderStatusSchema,
  channel: channelTypeSchema,
  payment_url: z.string().nullable(),
  payment_order_id: z.string().nullable(),
  expires_at: time,
  created_at: integer,
  checked_at: time,
  paid_at: time,
  proven_at: time,
  closed_at: time,
  payment: z.string().nullable(),
  attention: attentionCodeSchema.nullable(),
  idempotency_key: z.string().nullable(),
  request_hash: z.instanceof(Uint8Array),
  attempts: integer,
  form_action: formActionSchema,
  pending_amount: integer.nullable(),
  pending_expires_at: time,
  cancel_asked_at: time,
  change_asked_at: time,
  resolution: resolutionSchema.nullable(),
  handled: z.string().nullable(),
  expects: z.string().nullable(),
  payments: z.string().nullable(),
});

const handledAlarmSchema = z.object({
  attention: attentionCodeSchema,
  how: handlingSchema,
  by: z.string(),
  at: z.int(),
  money: z.int(),
});

const expectsSchema = z.object({
  instalments: z.int().exactOptional(),
  validation: z.literal(true).exactOptional(),
  captureDelay: z.int().exactOptional(),
});

export interface PlacedOrder {
  place: number;
  order: OrderRow;
}

/** @throws RegisterReadError when the row is not what this register writes. */
export function decodeOrder(row: unknown): PlacedOrder {
  const stored = decode(storedOrderSchema, row, 'orders');
  const order: OrderRow = {
    id: uuidText(stored.id),
    mode: stored.mode,
    server: stored.server,
    shopId: stored.shop_id,
    reference: stored.reference,
    amount: stored.amount,
    currency: stored.currency,
    status: stored.status,
    channel: stored.channel,
    paymentUrl: stored.payment_url,
    paymentOrderId: stored.payment_order_id,
    expiresAt: stored.expires_at,
    createdAt: stored.created_at,
    checkedAt: stored.checked_at,
    paidAt: stored.paid_at,
    provenAt: stored.proven_at,
    closedAt: stored.closed_at,
    transaction: decodeJson(transactionSchema, stored.payment, 'orders.payment'),
    attention: stored.attention,
    idempotencyKey: stored.idempotency_key,
    requestHash: hexText(stored.request_hash),
    attempts: stored.attempts,
    formAction: stored.form_action,
    pendingAmount: stored.pending_amount,
    pendingExpiresAt: stored.pending_expires_at,
    cancelAskedAt: stored.cancel_asked_at,
    changeAskedAt: stored.change_asked_at,
    resolution: stored.resolution,
    handled: decodeJson(handledAlarmSchema, stored.handled, 'orders.handled'),
    expects: decodeJson(expectsSchema, stored.expects, 'orders.expects'),
    transactions: decodeJson(z.array(transactionSchema), stored.payments, 'orders.payments'),
  };
  return { place: stored.place, order };
}

function decodeJson<T>(schema: z.ZodType<T>, text: string | null, where: string): T | null {
  return text === null ? null : decode(schema, parseJson(text), where);
}

/** @throws a defect when the order's id is no UUID or its request hash no SHA-256. */
export function encodeOrder(order: OrderRow, place: number): OrdersTable {
  const id = uuidBytes(order.id);
  if (id === undefined) throw new TypeError('an order id must be a UUID');
  return {
    place,
    id,
    mode: order.mode,
    server: order.server,
    shop_id: order.shopId,
    reference: order.reference,
    amount: order.amount,
    currency: order.currency,
    status: order.status,
    channel: order.channel,
    payment_url: order.paymentUrl,
    payment_order_id: order.paymentOrderId,
    expires_at: order.expiresAt,
    created_at: order.createdAt,
    checked_at: order.checkedAt,
    paid_at: order.paidAt,
    proven_at: order.provenAt,
    closed_at: order.closedAt,
    payment: encodeJson(order.transaction),
    attention: order.attention,
    idempotency_key: order.idempotencyKey,
    request_hash: hashBytes(order.requestHash),
    attempts: order.attempts,
    form_action: order.formAction,
    pending_amount: order.pendingAmount,
    pending_expires_at: order.pendingExpiresAt,
    cancel_asked_at: order.cancelAskedAt,
    change_asked_at: order.changeAskedAt,
    resolution: order.resolution,
    handled: encodeJson(order.handled),
    expects: encodeJson(order.expects),
    payments: encodeJson(order.transactions),
  };
}

function hashBytes(hash: string): Uint8Array {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new TypeError('a request hash must be a SHA-256 in lower-case hex');
  return Buffer.from(hash, 'hex');
}

function encodeJson(value: Transaction | Transaction[] | Expects | HandledAlarm | null): string | null {
  return value === null ? null : JSON.stringify(value);
}

const patchSchema = z.strictObject({
  amount: z.int().optional(),
  status: orderStatusSchema.optional(),
  paymentUrl: z.string().nullable().optional(),
  paymentOrderId: z.string().nullable().optional(),
  expiresAt: z.int().nullable().optional(),
  checkedAt: z.int().nullable().optional(),
  paidAt: z.int().nullable().optional(),
  provenAt: z.int().nullable().optional(),
  closedAt: z.int().nullable().optional(),
  transaction: transactionSchema.nullable().optional(),
  attention: attentionCodeSchema.nullable().optional(),
  attempts: z.int().optional(),
  pendingAmount: z.int().nullable().optional(),
  pendingExpiresAt: z.int().nullable().optional(),
  cancelAskedAt: z.int().nullable().optional(),
  changeAskedAt: z.int().nullable().optional(),
  resolution: resolutionSchema.nullable().optional(),
  handled: handledAlarmSchema.nullable().optional(),
  transactions: z.array(transactionSchema).nullable().optional(),
});

/**
 * The columns a patch changes; those it leaves alone are `undefined`, which Kysely leaves out.
 * @throws a defect when it names anything else: what an order is never changes.
 */
export function encodePatch(patch: OrderPatch) {
  const parsed = patchSchema.parse(patch);
  return {
    amount: parsed.amount,
    status: parsed.status,
    payment_url: parsed.paymentUrl,
    payment_order_id: parsed.paymentOrderId,
    expires_at: parsed.expiresAt,
    checked_at: parsed.checkedAt,
    paid_at: parsed.paidAt,
    proven_at: parsed.provenAt,
    closed_at: parsed.closedAt,
    payment: parsed.transaction === undefined ? undefined : encodeJson(parsed.transaction),
    attention: parsed.attention,
    attempts: parsed.attempts,
    pending_amount: parsed.pendingAmount,
    pending_expires_at: parsed.pendingExpiresAt,
    cancel_asked_at: parsed.cancelAskedAt,
    change_asked_at: parsed.changeAskedAt,
    resolution: parsed.resolution,
    handled: parsed.handled === undefined ? undefined : encodeJson(parsed.handled),
    payments: parsed.transactions === undefined ? undefined : encodeJson(parsed.transactions),
  } satisfies Updateable<OrdersTable>;
}
