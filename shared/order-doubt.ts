import { z } from 'zod';
import { attentionCodeSchema } from './attention.ts';
import { freeText } from './free-text.ts';
import { staffNameSchema } from './staff.ts';

/**
 * What staff found out about an order that never got its answer:
 * - `not-created`: it does not exist at the gateway, and may be asked for again;
 * - `created`: it does, under this id;
 * - `link-only`: its link is known and nothing else: only money can be seen, no refusal and no expiry;
 * - `left`: nobody knows yet.
 */
export const resolutionSchema = z.enum(['not-created', 'created', 'link-only', 'left']);
export type Resolution = z.infer<typeof resolutionSchema>;

export const resolveOrderSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('not-created') }),
  z.strictObject({
    outcome: z.literal('created'),
    /** As the Back Office shows it. */
    paymentOrderId: z
      .string()
      .trim()
      .regex(/^[0-9A-Za-z]{32}$/, '32 letters and digits, as the Back Office shows them'),
  }),
  z.strictObject({
    outcome: z.literal('link-only'),
    paymentUrl: z
      .string()
      .trim()
      .max(500, 'at most 500 characters')
      .pipe(z.url({ protocol: /^https?$/, error: 'the whole link, beginning with https://' })),
  }),
  z.strictObject({ outcome: z.literal('left') }),
]);
export type ResolveOrder = z.infer<typeof resolveOrderSchema>;

/** What was done about money that was not expected: given back, or kept for a reason. */
export const handlingSchema = z.enum(['refunded', 'kept']);
export type Handling = z.infer<typeof handlingSchema>;

/** Who handles an alarm; whoever is at the counter when left out. */
const by = staffNameSchema.optional();

export const handleOrderSchema = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('refunded'), by }),
  z.strictObject({
    how: z.literal('kept'),
    because: freeText(200).pipe(z.string().min(1, 'say why')),
    by,
  }),
]);
export type HandleOrder = z.infer<typeof handleOrderSchema>;

/** How an alarm was ended by a person. */
export const handledSchema = z.object({
  attention: attentionCodeSchema,
  how: handlingSchema,
  by: z.string(),
  at: z.iso.datetime(),
});
export type Handled = z.infer<typeof handledSchema>;

/** Alarms that a person ends: money that nobody expected, or that is not as it was said to be. */
const endsWithPerson: readonly string[] = [
  'PAYMENT_NOT_PROVEN',
  'TRANSACTIONS_DIFFER',
  'CHANGE_UNCONFIRMED',
  'MONEY_WITH_REFERENCE',
  'LATE_MONEY',
  'PAYMENT_WITHDRAWN',
];

/** Whether "refunded" or "kept, because …" can be said of this alarm. */
export function canBeHandled(order: { status: string; attention?: { code: string } | undefined }): boolean {
  const code = order.attention?.code;
  if (code === undefined || !endsWithPerson.includes(code)) return false;
  return code === 'MONEY_WITH_REFERENCE' || order.status === 'paid';
}
