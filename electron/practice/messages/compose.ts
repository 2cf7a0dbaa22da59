import type { Channel } from '../orders/channel.ts';
import type { NewOrder } from '../orders/order.ts';
import type { Message } from './message.ts';
import { mailTemplate, messageTexts } from './message-texts.ts';
import { smsUnits } from './sms-units.ts';
import { fillHtml, fillSubject, fillText } from './variables.ts';

type MailChannel = Extract<Channel, { type: 'MAIL' }>;

/** What the order's customer receives; `null` on channels that send nothing. */
export function compose(order: NewOrder, url: string): Message | null {
  const { channel } = order.details;
  const { locale } = order;
  switch (channel.type) {
    case 'MAIL': {
      const { recipient, bcc } = channel;
      return { channel: 'MAIL', recipient, bcc, locale, url, smsUnits: 0, ...mailTexts(order, channel, url) };
    }
    case 'SMS': {
      const body = smsText(order, channel.message, url);
      return {
        ...plain,
        channel: 'SMS',
        recipient: channel.phoneNumber,
        locale,
        body,
        url,
        smsUnits: smsUnits(body),
      };
    }
    case 'WHATSAPP': {
      const body = smsText(order, null, url);
      return {
        ...plain,
        channel: 'WHATSAPP',
        recipient: channel.phoneNumber,
        locale,
        body,
        url,
        smsUnits: 0,
      };
    }
    default:
      return null;
  }
}

const plain = { bcc: null, subject: null } as const;

/** A template is for what the call leaves out; with subject and body given it is ignored. */
export function mailTexts(
  order: NewOrder,
  channel: MailChannel,
  url: string,
): { subject: string; body: string } {
  const template = mailTemplate(channel.template ?? 'default', order.locale);
  const texts = messageTexts(order.locale);
  return {
    subject: fillSubject(channel.subject ?? template?.subject ?? texts.mailSubject, order, url),
    body: fillHtml(channel.body ?? template?.body ?? texts.mailBody, order, url),
  };
}

export function smsText(order: NewOrder, message: string | null, url: string): string {
  return fillText(message ?? messageTexts(order.locale).text, order, url);
}
