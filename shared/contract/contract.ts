import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { modeSchema, orderSchema, orderStatusSchema } from '../order.ts';
import { handleOrderSchema, resolveOrderSchema } from '../order-doubt.ts';
import { orderChangeSchema, orderEventSchema } from '../order-event.ts';
import { changeOrderSchema, createOrderSchema, orderDetailsSchema } from '../order-wish.ts';
import { settingsSchema } from '../settings.ts';
import { staffNameSchema, staffSchema } from '../staff.ts';
import { backupsSchema, stageRestoreSchema } from './backups.ts';
import { apiErrors } from './errors.ts';
import { exportPartSchema, exportSchema } from './export.ts';
import { healthSchema, infoSchema, practiceSchema, pulseSchema } from './health.ts';
import { checkedNotificationSchema, notificationSchema } from './notification.ts';
import { sharedOrderSchema, shareOrderSchema } from './share.ts';
import { connectShopSchema, keyedModeSchema, shopsSchema } from './shop.ts';

const { INVALID_INPUT, UNAUTHORIZED, FORBIDDEN, INTERNAL, ...others } = apiErrors;
const call = oc.errors({ INVALID_INPUT, UNAUTHORIZED, FORBIDDEN, INTERNAL });

const byId = z.strictObject({ id: z.uuid() });

const paidMeanwhileSchema = z.object({ items: z.array(orderSchema) });

/** 1–64 printable ASCII characters; the same key and body always answer the same order. */
const idempotencyKeySchema = z.string().regex(/^[\x20-\x7e]{1,64}$/, '1 to 64 printable ASCII characters');

/** `status=open&status=refused` in an address. */
const statuses = z.union([orderStatusSchema.transform((one) => [one]), z.array(orderStatusSchema)], {
  error: `one or more of ${orderStatusSchema.options.join(', ')}`,
});

export const listOrdersSchema = z.strictObject({
  /** Any part of the reference, or of a customer's name, phone or e-mail. */
  query: z.string().trim().min(1).max(64).optional(),
  status: statuses.optional(),
  mode: modeSchema.optional(),
  /** Only those that a person should look at. */
  attention: z
    .union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')])
    .optional(),
  /** Created at or after, and before. */
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(200).optional(),
});

/**
 * Every call the page, a till or a script can make. One contract, three doors: a MessagePort
 * (desktop page), a WebSocket (browser page) and HTTP under `/api/v1`.
 */
export const contract = {
  health: call.route({ method: 'GET', path: '/health' }).output(healthSchema),
  info: call.route({ method: 'GET', path: '/info' }).output(infoSchema),
  shop: {
    get: call.route({ method: 'GET', path: '/shop' }).output(shopsSchema),
    /** Proves the keys with `Charge/SDKTest` and keeps them; changes nothing when that fails. */
    connect: call
      .route({ method: 'PUT', path: '/shop' })
      .input(connectShopSchema)
      .errors(others)
      .output(shopsSchema),
    /** The same, and refuses keys of the other mode. */
    replace: call
      .route({ method: 'PUT', path: '/shop/{mode}' })
      .input(connectShopSchema.extend({ mode: keyedModeSchema }))
      .errors(others)
      .output(shopsSchema),
    /** Forgets a shop and its keys; open orders of it can be asked about again when they come back. */
    remove: call
      .route({ method: 'DELETE', path: '/shop/{mode}' })
      .input(z.strictObject({ mode: keyedModeSchema }))
      .errors({ NOT_FOUND: apiErrors.NOT_FOUND })
      .output(shopsSchema),
    /** The mode new orders are made in. */
    switchMode: call
      .route({ method: 'PUT', path: '/mode' })
      .input(z.strictObject({ mode: modeSchema }))
      .errors({ NOT_FOUND: apiErrors.NOT_FOUND })
      .output(shopsSchema),
  },
  orders: {
    create: call
      .route({ method: 'POST', path: '/orders', inputStructure: 'detailed' })
      .input(
        z.object({
          headers: z.looseObject({ 'idempotency-key': idempotencyKeySchema.optional() }).default({}),
          body: createOrderSchema,
        }),
      )
      .errors(others)
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
    /** Asks the gateway now. */
    check: call
      .route({ method: 'POST', path: '/orders/{id}/check' })
      .input(byId)
      .errors(others)
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
      .errors(others)
      .output(orderSchema),
    /** Asked for; `cancelled` once the gateway says so. */
    cancel: call
      .route({ method: 'POST', path: '/orders/{id}/cancel' })
      .input(byId)
      .errors(others)
      .output(orderSchema),
    /** Hands the link over by the shop's own means: the address to open, and an event. */
    share: call
      .route({ method: 'POST', path: '/orders/{id}/share' })
      .input(shareOrderSchema)
      .errors(others)
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
      .errors(others)
      .output(orderSchema),
    /** What staff found out about an order whose create got no answer. */
    resolve: call
      .route({ method: 'POST', path: '/orders/{id}/resolve', inputStructure: 'detailed' })
      .input(z.object({ params: byId, body: resolveOrderSchema }))
      .errors(others)
      .output(orderSchema),
    /** Ends an alarm about an order's money, with the name of who did. */
    handle: call
      .route({ method: 'POST', path: '/orders/{id}/handle', inputStructure: 'detailed' })
      .input(z.object({ params: byId, body: handleOrderSchema }))
      .errors(others)
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
  },
  notifications: {
    /** Judges a notification of Lyra's (IPN). A genuine one makes the watch ask at once, nothing more. */
    check: call
      .route({ method: 'POST', path: '/notifications' })
      .input(notificationSchema)
      .output(checkedNotificationSchema),
  },
  /** Live changes; with a last event id all later ones first, without only new ones. */
  events: call.route({ method: 'GET', path: '/events' }).output(eventIterator(orderChangeSchema)),
  /** The page's heartbeat and the checks that changed nothing. */
  pulse: call.route({ method: 'GET', path: '/pulse' }).output(eventIterator(pulseSchema)),
  /** What a page shows right now, repeated every 5 s: these orders are asked about first. */
  screen: call
    .route({ method: 'POST', path: '/screen' })
    .input(
      z.strictObject({
        viewer: z.string().min(1).max(64),
        orderIds: z.array(z.uuid()).max(20),
        /** Those whose QR code a customer can scan there: this is written down, once for each. */
        qrCodes: z.array(z.uuid()).max(20).default([]),
        /** Whether a key or a touch came within the last 10 minutes. */
        attended: z.boolean(),
      }),
    )
    .output(z.object({})),
  settings: {
    get: call.route({ method: 'GET', path: '/settings' }).output(settingsSchema),
    change: call
      .route({ method: 'PATCH', path: '/settings' })
      .input(settingsSchema.partial())
      .output(settingsSchema),
  },
  /** Who is at the counter: it goes into every event of what staff do. */
  staff: {
    get: call.route({ method: 'GET', path: '/staff' }).output(staffSchema),
    pick: call
      .route({ method: 'PUT', path: '/staff' })
      .input(z.strictObject({ name: staffNameSchema.nullable() }))
      .output(staffSchema),
  },
  /** What was paid while Comptoir was not running. */
  paidMeanwhile: {
    get: call.route({ method: 'GET', path: '/paid-meanwhile' }).output(paidMeanwhileSchema),
    /** Somebody has seen it: it is told no more. */
    seen: call.route({ method: 'DELETE', path: '/paid-meanwhile' }).output(paidMeanwhileSchema),
  },
  backups: {
    list: call.route({ method: 'GET', path: '/backups' }).output(backupsSchema),
    /** Makes one now; answers when it was checked. */
    make: call.route({ method: 'POST', path: '/backups' }).output(backupsSchema),
    /** At the next start this copy takes the register's place; the present one is set aside. */
    stageRestore: call
      .route({ method: 'PUT', path: '/restore' })
      .input(stageRestoreSchema)
      .errors({ NOT_FOUND: apiErrors.NOT_FOUND })
      .output(backupsSchema),
    cancelRestore: call.route({ method: 'DELETE', path: '/restore' }).output(backupsSchema),
  },
  /** Everything the register knows of its orders, in pieces. */
  export: call
    .route({ method: 'POST', path: '/export' })
    .input(exportSchema)
    .output(eventIterator(exportPartSchema)),
  practice: {
    get: call.route({ method: 'GET', path: '/practice' }).output(practiceSchema),
    letPhonesPay: call
      .route({ method: 'PUT', path: '/practice/phones' })
      .input(z.strictObject({ allowed: z.boolean() }))
      .output(practiceSchema),
  },
};
