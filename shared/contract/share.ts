import { z } from 'zod';
import { freeText } from '../free-text.ts';
import { localeSchema } from '../locale.ts';
import { orderSchema } from '../order.ts';
import { sharedBySchema } from '../order-event.ts';
import { phoneSchema } from '../phone.ts';

/** How staff hand a link over. Without `text` the shop's template in the customer's language is filled. */
export const shareOrderSchema = z.strictObject({
  id: z.uuid(),
  by: sharedBySchema,
  /** For WhatsApp and SMS, when they are to go to one number. */
  phone: phoneSchema.optional(),
  /** For e-mail. */
  to: z.email('not an e-mail address').max(150).optional(),
  locale: localeSchema.optional(),
  /** As staff edited it, variables filled or not; the link is added when it is missing. */
  text: freeText(4_000).optional(),
  subject: freeText(255).optional(),
});
export type ShareOrder = z.infer<typeof shareOrderSchema>;

export const sharedOrderSchema = z.object({
  order: orderSchema,
  /** What the system opens (`https://wa.me/…`, `sms:`, `mailto:`); `null` for a copy. */
  href: z.string().nullable(),
  /** The message with its variables filled; for a copy the link alone. */
  text: z.string(),
});
