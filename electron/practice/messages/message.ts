import { z } from 'zod';

/** What a customer would have received. */
export const messageSchema = z.object({
  channel: z.enum(['MAIL', 'SMS', 'WHATSAPP']),
  /** A phone number or an e-mail address. */
  recipient: z.string(),
  bcc: z.string().nullable(),
  /** `xx_XX`. */
  locale: z.string(),
  /** Of e-mails alone. */
  subject: z.string().nullable(),
  /** HTML on e-mails, text otherwise; its variables are filled in. */
  body: z.string(),
  /** The payment link in it. */
  url: z.string(),
  /** What it takes from the shop's SMS account. */
  smsUnits: z.number(),
});
export type Message = z.infer<typeof messageSchema>;

/** A message in the outbox. */
export interface SentMessage extends Message {
  id: number;
  paymentOrderId: string;
  orderId: string | null;
  /** Ms since the epoch. */
  sentAt: number;
}
