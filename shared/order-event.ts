import { z } from 'zod';
import { attentionCodeSchema } from './attention.ts';
import { orderSchema, orderStatusSchema } from './order.ts';
import { handlingSchema, resolutionSchema } from './order-doubt.ts';

/**
 * What can happen to an order. Each is one line of the register, appended and never edited.
 * - `requested`: written before the call; `asked`: one attempt left for the gateway;
 * - `opened`, `rejected`, `unconfirmed`: how the create ended; `shown`: its QR code on a screen;
 * - `refused`: a payment attempt failed; `explained`: why (`evidence.errorCode`, `evidence.bankCode`);
 *   `reopened`: the customer may try again;
 * - `paid`, `proven` (the transactions add up), `registered`, `expired`, `cancelled`;
 * - `link-changed`, `unreadable`: the gateway gave another link, or a status we do not know;
 * - `change-asked`, then `changed`, `change-refused` or `change-unconfirmed`: an Update and its end;
 * - `cancel-asked`, then `cancel-refused` or `cancel-unconfirmed`; only a re-read says `cancelled`;
 * - `shared`: by the shop's own means (`evidence.by`, to a masked `evidence.to`);
 * - `duplicated`: the order was made after another one's model (`evidence.other`);
 * - `notified`: a genuine notification came, so that the gateway was asked at once;
 * - `attention`, `settled`: a doubt arose, a doubt went away;
 * - `unanswered`: a check got no readable answer, the first time in a row or for another reason;
 * - `resolved`: what staff found out about a create without an answer (`evidence.resolution`);
 * - `handled`: a person ended an alarm (`evidence.how`);
 * - `erased`: customers' data and free text were erased.
 */
export const orderEventTypeSchema = z.enum([
  'requested',
  'asked',
  'opened',
  'rejected',
  'unconfirmed',
  'shown',
  'refused',
  'explained',
  'reopened',
  'paid',
  'proven',
  'registered',
  'expired',
  'cancelled',
  'link-changed',
  'unreadable',
  'change-asked',
  'changed',
  'change-refused',
  'change-unconfirmed',
  'cancel-asked',
  'cancel-refused',
  'cancel-unconfirmed',
  'shared',
  'duplicated',
  'notified',
  'attention',
  'settled',
  'unanswered',
  'resolved',
  'handled',
  'erased',
]);
export type OrderEventType = z.infer<typeof orderEventTypeSchema>;

/** Who made it happen. */
export const actorSchema = z.enum(['staff', 'till', 'gateway', 'comptoir']);
export type Actor = z.infer<typeof actorSchema>;

/** The shop's own means of handing a link over. */
export const sharedBySchema = z.enum(['copy', 'whatsapp', 'sms', 'email']);
export type SharedBy = z.infer<typeof sharedBySchema>;

/** What the gateway said, enough to ask its support about. Never customers' data. */
export const evidenceSchema = z.object({
  webService: z.string().optional(),
  ticket: z.string().optional(),
  httpStatus: z.int().optional(),
  errorCode: z.string().optional(),
  /** With `explained`: Lyra's `detailedErrorCode`, the bank's own code. */
  bankCode: z.string().optional(),
  /** Lyra's own short text (`errorMessage`); never `detailedErrorMessage`, which can echo input. */
  errorMessage: z.string().optional(),
  /** Lyra's `paymentOrderStatus`, verbatim. */
  gatewayStatus: z.string().optional(),
  /** Why there was no readable answer: `timeout`, `reset`, `not-json` … */
  reason: z.string().optional(),
  attempt: z.int().optional(),
  attention: attentionCodeSchema.optional(),
  /** Minor units: the amount asked for by a change, or acknowledged. */
  amount: z.int().optional(),
  /** The names of the fields a change touches, never their values. */
  fields: z.array(z.string()).optional(),
  /** By what means an order was shared. */
  by: sharedBySchema.optional(),
  /** To whom, masked. */
  to: z.string().optional(),
  /** Another order's id: the model of a duplicate, or (with `requested`) one that asked for the same just before. */
  other: z.uuid().optional(),
  /** The name picked at the counter, with what staff did. */
  staff: z.string().optional(),
  /** The name of the till software whose token was used, with what a till did; none with a browser host's key. */
  integration: z.string().optional(),
  /** With `resolved`. */
  resolution: resolutionSchema.optional(),
  /** With `handled`. */
  how: handlingSchema.optional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const orderEventSchema = z.object({
  /** Its place in the whole register, 1, 2, 3 …; also the id of the server-sent event. */
  number: z.int(),
  orderId: z.uuid(),
  type: orderEventTypeSchema,
  at: z.iso.datetime(),
  who: actorSchema,
  /** The order's status right after it. */
  status: orderStatusSchema,
  evidence: evidenceSchema,
});
export type OrderEvent = z.infer<typeof orderEventSchema>;

/** One line of the live stream: what happened, and the order as it is after it. */
export const orderChangeSchema = z.object({ order: orderSchema, event: orderEventSchema });
export type OrderChange = z.infer<typeof orderChangeSchema>;
