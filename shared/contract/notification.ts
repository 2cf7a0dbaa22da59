import { z } from 'zod';
import { modeSchema } from '../order.ts';

/** A notification as it came: the form body (`kr-answer=…&kr-hash=…`), at most 64 KB. */
export const notificationSchema = z.strictObject({ body: z.string().min(1).max(65_536) });

/**
 * - `genuine`: signed with a key of a shop of ours, about an order of ours; the gateway is asked about it;
 * - `foreign`: genuinely signed, but about no order of this register;
 * - `forged`: the signature is not that of any key we have;
 * - `unreadable`: not a notification of Lyra's.
 */
export const checkedNotificationSchema = z.object({
  verdict: z.enum(['genuine', 'foreign', 'forged', 'unreadable']),
  /** Whose key signed it. */
  mode: modeSchema.optional(),
  /** What it says, unproven: never shown as paid. */
  orderStatus: z.string().optional(),
  orderId: z.uuid().optional(),
  reference: z.string().optional(),
});
export type CheckedNotification = z.infer<typeof checkedNotificationSchema>;
