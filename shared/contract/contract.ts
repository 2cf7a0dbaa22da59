import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { modeSchema, orderSchema } from '../order.ts';
import { orderChangeSchema } from '../order-event.ts';
import { settingsSchema } from '../settings.ts';
import { staffNameSchema, staffSchema } from '../staff.ts';
import { backupsSchema, stageRestoreSchema } from './backups.ts';
import { call, gatewayErrors } from './call.ts';
import { recentCustomerSchema, recentCustomersSchema } from './customers.ts';
import { dayCalls } from './day.ts';
import { displayCalls } from './display.ts';
import { apiErrors } from './errors.ts';
import { exportPartSchema, exportSchema } from './export.ts';
import { healthSchema, infoSchema, practiceSchema, pulseSchema } from './health.ts';
import { integrationCalls } from './integrations.ts';
import { lastRunCalls } from './last-run.ts';
import { checkedNotificationSchema, notificationSchema } from './notification.ts';
import { orderCalls } from './orders.ts';
import { proposalCalls } from './proposals.ts';
import { connectShopSchema, keyedModeSchema, shopsSchema } from './shop.ts';
import { usualCall } from './usual.ts';

const paidMeanwhileSchema = z.object({ items: z.array(orderSchema) });

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
      .errors(gatewayErrors)
      .output(shopsSchema),
    /** The same, and refuses keys of the other mode. */
    replace: call
      .route({ method: 'PUT', path: '/shop/{mode}' })
      .input(connectShopSchema.extend({ mode: keyedModeSchema }))
      .errors(gatewayErrors)
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
  orders: orderCalls,
  customers: {
    /** The last customers of one mode, newest first, each person once. Not a GET: names and phones stay out of addresses. */
    recent: call
      .route({ method: 'POST', path: '/customers/recent' })
      .input(recentCustomersSchema)
      .output(z.object({ items: z.array(recentCustomerSchema) })),
  },
  day: dayCalls,
  usual: usualCall,
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
  display: displayCalls,
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
  lastRun: lastRunCalls,
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
  proposals: proposalCalls,
  practice: {
    get: call.route({ method: 'GET', path: '/practice' }).output(practiceSchema),
    letPhonesPay: call
      .route({ method: 'PUT', path: '/practice/phones' })
      .input(z.strictObject({ allowed: z.boolean() }))
      .output(practiceSchema),
  },
  integrations: integrationCalls,
};
