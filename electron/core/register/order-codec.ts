import type { Updateable } from 'kysely';
import { z } from 'zod';
import {
  attentionCodeSchema,
  modeSchema,
  orderStatusSchema,
  type Transaction,
  transactionSchema,
} from '../../../shared/order.ts';
import { hexText, uuidBytes, uuidText } from './bytes.ts';
import { decode, parseJson } from './decode.ts';
import type { OrderPatch, OrderRow } from './register.ts';
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
  channel: z.literal('link'),
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
    transaction: stored.payment === null ? null : decodePayment(stored.payment),
    attention: stored.attention,
    idempotencyKey: stored.idempotency_key,
    requestHash: hexText(stored.request_hash),
    attempts: stored.attempts,
  };
  return { place: stored.place, order };
}

function decodePayment(text: string): Transaction {
  return decode(transactionSchema, parseJson(text), 'orders.payment');
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
    payment: encodePayment(order.transaction),
    attention: order.attention,
    idempotency_key: order.idempotencyKey,
    request_hash: hashBytes(order.requestHash),
    attempts: order.attempts,
  };
}

function hashBytes(hash: string): Uint8Array {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new TypeError('a request hash must be a SHA-256 in lower-case hex');
  return Buffer.from(hash, 'hex');
}

function encodePayment(transaction: Transaction | null): string | null {
  return transaction === null ? null : JSON.stringify(transaction);
}

const patchSchema = z.strictObject({
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
});

/**
 * The columns a patch changes; those it leaves alone are `undefined`, which Kysely leaves out.
 * @throws a defect when it names anything else: what an order is never changes.
 */
export function encodePatch(patch: OrderPatch) {
  const parsed = patchSchema.parse(patch);
  return {
    status: parsed.status,
    payment_url: parsed.paymentUrl,
    payment_order_id: parsed.paymentOrderId,
    expires_at: parsed.expiresAt,
    checked_at: parsed.checkedAt,
    paid_at: parsed.paidAt,
    proven_at: parsed.provenAt,
    closed_at: parsed.closedAt,
    payment: parsed.transaction === undefined ? undefined : encodePayment(parsed.transaction),
    attention: parsed.attention,
    attempts: parsed.attempts,
  } satisfies Updateable<OrdersTable>;
}
