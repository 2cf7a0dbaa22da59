import type { TFunction } from 'i18next';
import type { Channel } from '../../shared/channel.ts';
import type { Order } from '../../shared/order.ts';
import { formatPhone } from '../../shared/phone.ts';

interface Sent {
  /** Of the order's wish; `undefined` until it is read, or once it was erased. */
  channel: Channel | undefined;
  /** The shop's, for phone numbers. */
  country: string;
}

/** How an order went to its customer, and what they do with it. A phone number is told by its end alone. */
export function sentWords(
  { channel: { type }, reference }: Pick<Order, 'channel' | 'reference'>,
  { channel, country }: Sent,
  t: TFunction<'counter'>,
): { title: string; text: string } {
  if (type === 'invoice')
    return { title: t('sent.invoice.title', { reference }), text: t('sent.invoice.text') };
  if (type === 'ivr') return { title: t('sent.ivr.title'), text: t('sent.ivr.text') };
  if (type === 'link') return { title: t('line.opened'), text: t('sent.text') };
  const to = recipientOf(channel, country);
  return {
    title: to === '' ? t(`sent.${type}.plain`) : t(`sent.${type}.title`, { to }),
    text: t('sent.text'),
  };
}

function recipientOf(channel: Channel | undefined, country: string): string {
  if (channel?.type === 'email') return channel.to;
  if (channel?.type === 'sms' || channel?.type === 'whatsapp') {
    return `…${formatPhone(channel.phone, country).slice(-5)}`;
  }
  return '';
}
