import { z } from 'zod';

/** How an order reaches its customer, as it was asked for. Missing texts are filled in when it is sent. */
export const channelSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('URL'),
    /** Edge of the QR code that answers carry, in pixels; `null` without one. */
    qrCodeSize: z.number().nullable(),
  }),
  z.object({
    type: z.literal('MAIL'),
    recipient: z.string(),
    /** As it was sent: addresses with `;` between. */
    bcc: z.string().nullable(),
    subject: z.string().nullable(),
    body: z.string().nullable(),
    template: z.string().nullable(),
  }),
  z.object({ type: z.literal('SMS'), phoneNumber: z.string(), message: z.string().nullable() }),
  z.object({ type: z.literal('WHATSAPP'), phoneNumber: z.string() }),
  z.object({ type: z.literal('INVOICE') }),
  z.object({ type: z.literal('IVR'), ivrPaymentOrderId: z.string() }),
]);
export type Channel = z.infer<typeof channelSchema>;
export type ChannelType = Channel['type'];

export const plainLink: Channel = { type: 'URL', qrCodeSize: null };
