import { z } from 'zod';
import { channelTypeSchema } from '../channel.ts';
import { maxAmount } from '../money.ts';
import { modeSchema, orderSchema, orderStatusSchema } from '../order.ts';
import { handleOrderSchema, resolveOrderSchema } from '../order-doubt.ts';
import { orderEventSchema } from '../order-event.ts';
import { changeOrderSchema, createOrderSchema, orderDetailsSchema } from '../order-wish.ts';
import { call, gatewayErrors } from './call.ts';
import { apiErrors } from './errors.ts';
import { sharedOrderSchema, shareOrderSchema } from './share.ts';

const byId = z.strictObject({ id: z.uuid() });

/** 1–64 printable ASCII characters; the same key and body always answer the same order. */
const idempotencyKeySchema = z.string().regex(/^[\x20-\x7e]{1,64}$/, '1 to 64 printable ASCII characters');

/** `status=open&status=refused` in an address. */
const statuses = z.union([orderStatusSchema.transform((one) => [one]), z.array(orderStatusSchema)], {
  error: `one or more of ${orderStatusSchema.options.join(', ')}`,
});

const channels = z.union([channelTypeSchema.transform((one) => [one]), z.array(channelTypeSchema)], {
  error: `one or more of ${channelTypeSchema.options.join(', ')}`,
});

/** `true` in an address. */
const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')]);

const minorUnits = z.coerce.number().int().min(0).max(maxAmount);

/** What a list, an outline and an export can be narrowed down to. */
export const orderFilterSchema = z.strictObject({
  /** Any part of the reference, or of a customer's name, phone or e-mail. */
  query: z.string().trim().min(1).max(64).optional(),
  /** Minor units: orders of any of these amounts, beside those that `query` finds. */
  amount: z.union([z.array(minorUnits).max(8), minorUnits.transform((one) => [one])]).optional(),
  status: statuses.optional(),
  channel: channels.optional(),
  mode: modeSchema.optional(),
  /** Only those that a person should look at. */
  attention: flag.optional(),
  /** The same, with those not confirmed and those whose payments are to be validated. */
  person: flag.optional(),
  /** Created at or after, and before. */
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
});

export const listOrdersSchema = orderFilterSchema.extend({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(200).optional(),
});

/** A list's length and parts, newest first: each ends where the one before begins, the first is open to what comes. */
const outlineSchema = z.object({
  total: z.int(),
  /** Otherwise only the newest are in it: narrow it down, or choose a day. */
  isWhole: z.boolean(),
  parts: z.array(z.object({ from: z.iso.datetime(), count: z.int() })).min(1),
});
export type Outline = z.infer<typeof outlineSchema>;

/** What can be done with payment orders. */
export const orderCalls = {
  create: call
    .route({ method: 'POST', path: '/orders', inputStructure: 'detailed' })
    .input(
      z.object({
        headers: z.looseObject({ 'idempotency-key': idempotencyKeySchema.optional() }).default({}),
        body: createOrderSchema,
      }),
    )
    .errors(gatewayErrors)
    .output(orderSchema),
  get: call
    .route({ method: 'GET', path: '/orders/{id}' })
    .input(byId)
    .errors({ NOT_FOUND: apiErrors.NOT_FOUND })
    .output(orderSchema),
  list: call
    .route({ method: 'GET', path: '/orders' })
    .input(listOrdersSchema)
    .output(z.object({ items: z.array(orderSchema), nextCursor: z.string().nullable() })),
  /** How long a list is and at which times its parts begin, so that any part of it can be read by `from` and `to`. */
  outline: call.route({ method: 'GET', path: '/outline' }).input(orderFilterSchema).output(outlineSchema),
  /** Asks the gateway now. */
  check: call
    .route({ method: 'POST', path: '/orders/{id}/check' })
    .input(byId)
    .errors(gatewayErrors)
    .output(orderSchema),
  /** Customers' data and all transactions of one order. */
  details: call
    .route({ method: 'GET', path: '/orders/{id}/details' })
    .input(byId)
    .errors({ NOT_FOUND: apiErrors.NOT_FOUND })
    .output(orderDetailsSchema),
  /** What Lyra lets change while an order is open; the customer may be messaged again. */
  change: call
    .route({ method: 'PATCH', path: '/orders/{id}' })
    .input(changeOrderSchema.extend({ id: z.uuid() }))
    .errors(gatewayErrors)
    .output(orderSchema),
  /** Asked for; `cancelled` once the gateway says so. */
  cancel: call
    .route({ method: 'POST', path: '/orders/{id}/cancel' })
    .input(byId)
    .errors(gatewayErrors)
    .output(orderSchema),
  /** Hands the link over by the shop's own means: the address to open, and an event. */
  share: call
    .route({ method: 'POST', path: '/orders/{id}/share' })
    .input(shareOrderSchema)
    .errors(gatewayErrors)
    .output(sharedOrderSchema),
  /** A new order with all of this one but its reference; `change` goes over it. */
  duplicate: call
    .route({ method: 'POST', path: '/orders/{id}/duplicate', inputStructure: 'detailed' })
    .input(
      z.object({
        params: z.strictObject({ id: z.uuid() }),
        headers: z.looseObject({ 'idempotency-key': idempotencyKeySchema.optional() }).default({}),
        body: z.strictObject({ mode: modeSchema.optional(), reference: z.string().optional() }).default({}),
      }),
    )
    .errors(gatewayErrors)
    .output(orderSchema),
  /** What staff found out about an order whose create got no answer. */
  resolve: call
    .route({ method: 'POST', path: '/orders/{id}/resolve', inputStructure: 'detailed' })
    .input(z.object({ params: byId, body: resolveOrderSchema }))
    .errors(gatewayErrors)
    .output(orderSchema),
  /** Ends an alarm about an order's money, with the name of who did. */
  handle: call
    .route({ method: 'POST', path: '/orders/{id}/handle', inputStructure: 'detailed' })
    .input(z.object({ params: byId, body: handleOrderSchema }))
    .errors(gatewayErrors)
    .output(orderSchema),
  /** The order's story for a support desk, to be pasted: no secret, no whole phone number. */
  incident: call
    .route({ method: 'GET', path: '/orders/{id}/incident' })
    .input(byId)
    .errors({ NOT_FOUND: apiErrors.NOT_FOUND })
    .output(z.object({ text: z.string() })),
  /** Oldest first. */
  events: call
    .route({ method: 'GET', path: '/orders/{id}/events' })
    .input(byId)
    .errors({ NOT_FOUND: apiErrors.NOT_FOUND })
    .output(z.object({ items: z.array(orderEventSchema) })),
};
