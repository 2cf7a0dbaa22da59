import { z } from 'zod';
import { freeText } from './free-text.ts';
import { phoneSchema } from './phone.ts';

/** How a payment order reaches its customer; `link` is also what a QR code shows. */
export const channelTypeSchema = z.enum(['link', 'email', 'sms', 'whatsapp', 'invoice', 'ivr']);
export type ChannelType = z.infer<typeof channelTypeSchema>;

/** The Back Office takes 500 characters for the message of an SMS; the limits of the others are not published. */
const maxSmsMessage = 500;
const maxSubject = 255;
const maxBody = 10_000;

const emailAddress = z.email('not an e-mail address').max(150, 'at most 150 characters');

/** Where a payment order goes, with what its channel needs. Phones in international form (E.164). */
export const channelSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('link') }),
  z.strictObject({
    type: z.literal('email'),
    to: emailAddress,
    bcc: z.array(emailAddress).max(10, 'at most 10 addresses').optional(),
    subject: freeText(maxSubject).optional(),
    /** HTML is allowed; left out, the template or the platform's own text is sent. */
    body: freeText(maxBody).optional(),
    /** Its name in the Back Office; ignored when subject and body are given. */
    template: freeText(maxSubject).optional(),
  }),
  z.strictObject({
    type: z.literal('sms'),
    phone: phoneSchema,
    message: freeText(maxSmsMessage).optional(),
  }),
  /** Lyra sends its own template: there is no message to choose. */
  z.strictObject({ type: z.literal('whatsapp'), phone: phoneSchema }),
  /** The customer types the reference in the shop's payment form. */
  z.strictObject({ type: z.literal('invoice'), description: freeText(255).optional() }),
  /** Paid by telephone, through the voice server. */
  z.strictObject({
    type: z.literal('ivr'),
    ivrId: z.string().trim().min(1, 'the id of the voice server').max(64),
  }),
]);
export type Channel = z.infer<typeof channelSchema>;
