import { z } from 'zod';
import { ok, type Result } from '../../../shared/result.ts';
import { type Channel, type ChannelType, plainLink } from '../orders/channel.ts';
import { integer, optional, text, yesNo } from './fields.ts';
import type { Refusal } from './refusals.ts';
import { wrongField } from './wrong-field.ts';

const longestSubject = 255;
const longestMailBody = 20_000;
/** The Back Office's limit for the message of an SMS. */
const longestSms = 500;
const defaultQrSize = 100;

const urlSchema = z.object({
  urlOptions: optional(
    z.object({ generateQRCode: yesNo('INT_001'), qrCodeSize: integer('INT_936', 50, 400) }, 'INT_001'),
  ),
});

const mailSchema = z.object({
  mailOptions: z.object(
    {
      recipient: z.string('INT_850').min(1, 'INT_850').pipe(z.email('PSP_1032').max(150, 'PSP_1032')),
      bcc: optional(z.string('PSP_1033').refine(areAddresses, 'PSP_1033')),
      subject: text('INT_843', longestSubject),
      body: optional(z.string('INT_842').max(longestMailBody, 'PSP_1038')),
      template: text('INT_845', longestSubject),
    },
    'INT_841',
  ),
});

const phone = (missing: 'INT_837' | 'INT_838') =>
  z
    .string(missing)
    .min(1, missing)
    .regex(/^\+[1-9]\d{6,14}$/, 'PSP_1031');

const smsSchema = z.object({
  smsOptions: z.object(
    {
      phoneNumber: phone('INT_838'),
      message: optional(z.string('INT_842').max(longestSms, 'PSP_1038')),
    },
    'INT_836',
  ),
});

/** A practice number that nobody uses WhatsApp on, so that PSP_1002 can be met. */
export const numberWithoutWhatsApp = '+33700001002';

const whatsAppSchema = z.object({
  whatsAppOptions: z.object(
    { phoneNumber: phone('INT_837').refine((number) => number !== numberWithoutWhatsApp, 'PSP_1002') },
    'INT_839',
  ),
});

const ivrSchema = z.object({
  ivrOptions: z.object(
    { ivrPaymentOrderId: z.string('INT_809').regex(/^[\x20-\x7e]{1,64}$/, 'INT_809') },
    'INT_809',
  ),
});

/** Reads `channelOptions` for one channel, by its rules. */
export function parseChannel(type: ChannelType, options: object | null): Result<Channel, Refusal> {
  switch (type) {
    case 'URL':
      return read(urlSchema, options, ({ urlOptions }) => ({
        ...plainLink,
        qrCodeSize: urlOptions?.generateQRCode === true ? (urlOptions.qrCodeSize ?? defaultQrSize) : null,
      }));
    case 'MAIL':
      return read(mailSchema, options, ({ mailOptions }) => ({ type, ...withoutEmpty(mailOptions) }));
    case 'SMS':
      return read(smsSchema, options, ({ smsOptions }) => ({
        type,
        phoneNumber: smsOptions.phoneNumber,
        message: smsOptions.message || null,
      }));
    case 'WHATSAPP':
      return read(whatsAppSchema, options, ({ whatsAppOptions }) => ({ type, ...whatsAppOptions }));
    case 'INVOICE':
      return ok({ type });
    case 'IVR':
      return read(ivrSchema, options, ({ ivrOptions }) => ({ type, ...ivrOptions }));
  }
}

function read<T extends z.ZodType>(
  schema: T,
  options: object | null,
  channel: (input: z.infer<T>) => Channel,
): Result<Channel, Refusal> {
  const parsed = schema.safeParse(options ?? {});
  return parsed.success ? ok(channel(parsed.data)) : wrongField(parsed.error, options ?? {});
}

type MailOptions = z.infer<typeof mailSchema>['mailOptions'];

/** An empty text is one left out: the default applies. */
function withoutEmpty(mail: MailOptions): MailOptions {
  const { subject, body, template, bcc, recipient } = mail;
  return {
    recipient,
    bcc: bcc || null,
    subject: subject || null,
    body: body || null,
    template: template || null,
  };
}

function areAddresses(bcc: string): boolean {
  return bcc
    .split(';')
    .every((address) => address.trim() === '' || z.email().safeParse(address.trim()).success);
}
