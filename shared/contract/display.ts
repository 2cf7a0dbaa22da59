import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { modeSchema } from '../order.ts';
import { call } from './call.ts';
import { apiErrors } from './errors.ts';

/** On every view: whose shop, and whether real money moves. */
const always = {
  shopName: z.string(),
  mode: modeSchema,
  /** The customer's language as a BCP 47 tag; `null` leaves it to the system. */
  locale: z.string().nullable(),
};

const money = {
  /** Minor units. */
  amount: z.int(),
  currency: z.string(),
};

const payable = {
  ...always,
  ...money,
  link: z.string(),
  expiresAt: z.iso.datetime().nullable(),
  /** The time of the order's own gateway when this was said: expiry is judged by it. */
  gatewayNow: z.iso.datetime(),
};

/**
 * All that a customer's display is ever told: what the customer in front of it knows already. No reference, no
 * name, no number of a phone or a card, nothing of another order.
 */
export const displayViewSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('idle'), ...always }),
  z.strictObject({ type: z.literal('waiting'), ...payable }),
  /** An attempt failed; the same link takes another one. */
  z.strictObject({ type: z.literal('refused'), ...payable }),
  /** Nothing to be said yet: its time is up, or a person must look at it first. */
  z.strictObject({ type: z.literal('hold'), ...always }),
  z.strictObject({
    type: z.literal('paid'),
    ...always,
    ...money,
    /** Payments that were taken, of how many, where there are several. */
    part: z.strictObject({ paid: z.int(), of: z.int() }).optional(),
  }),
  z.strictObject({ type: z.literal('over'), ...always, how: z.enum(['expired', 'cancelled', 'registered']) }),
]);
export type DisplayView = z.infer<typeof displayViewSchema>;

/** The customer's display: a second screen that the counter gives one order to. */
export const displayCalls = {
  /**
   * The order that a counter shows its customer, `null` when it shows none any more. Said again every few seconds
   * (`isRepeat`), or the display is emptied; saying it again takes the display from no other counter.
   */
  show: call
    .route({ method: 'PUT', path: '/display' })
    .input(
      z.strictObject({
        viewer: z.string().min(1).max(64),
        orderId: z.uuid().nullable(),
        isRepeat: z.boolean().default(false),
      }),
    )
    .errors({ NOT_FOUND: apiErrors.NOT_FOUND })
    .output(z.object({})),
  /** What the display has to draw: at once, and whenever that changes. */
  follow: call.route({ method: 'GET', path: '/display' }).output(eventIterator(displayViewSchema)),
};
