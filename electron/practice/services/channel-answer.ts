import { toBuffer } from 'qrcode';
import { mailTexts, smsText } from '../messages/compose.ts';
import type { PracticeOrder } from '../orders/order.ts';

const nothing = { mailDetails: null, smsDetails: null, whatsAppDetails: null, ivrDetails: null } as const;

/** `V4/ChannelDetails`, texts resolved. The inner names of SMS, WhatsApp and IVR are inferred. */
export async function channelAnswer(order: PracticeOrder, url: string): Promise<object> {
  return {
    channelType: order.details.channel.type,
    ...nothing,
    ...(await ownDetails(order, url)),
    _type: 'V4/ChannelDetails',
  };
}

async function ownDetails(order: PracticeOrder, url: string): Promise<object> {
  const { channel } = order.details;
  switch (channel.type) {
    case 'URL':
      return channel.qrCodeSize === null
        ? {}
        : { urlDetails: { qrCode: await qrCode(url, channel.qrCodeSize), _type: 'V4/URLDetails' } };
    case 'MAIL': {
      const { template, recipient, bcc } = channel;
      const texts = mailTexts(order, channel, url);
      return { mailDetails: { ...texts, template, recipient, bcc, _type: 'V4/MailDetails' } };
    }
    case 'SMS': {
      const { phoneNumber } = channel;
      const message = smsText(order, channel.message, url);
      return { smsDetails: { phoneNumber, message, _type: 'V4/SmsDetails' } };
    }
    case 'WHATSAPP':
      return { whatsAppDetails: { phoneNumber: channel.phoneNumber, _type: 'V4/WhatsAppDetails' } };
    case 'IVR':
      return { ivrDetails: { ivrPaymentOrderId: channel.ivrPaymentOrderId, _type: 'V4/IvrDetails' } };
    case 'INVOICE':
      return {};
  }
}

/** A PNG of the payment link, `size` pixels wide, in base64. */
async function qrCode(url: string, size: number): Promise<string> {
  return (await toBuffer(url, { width: size, margin: 1 })).toString('base64');
}
