import { decimalsOf } from '../../../shared/currencies.ts';
import { maxExpiryMs } from '../../../shared/order-wish.ts';
import { mailTemplate } from '../messages/message-texts.ts';
import type { ShopOptions } from '../options/options.ts';
import type { Channel } from '../orders/channel.ts';
import type { OrderDetails } from '../orders/order.ts';
import { refuse } from './refusals.ts';

/** An order whose fields are well formed, each alone. */
export interface JudgedOrder {
  amount: number;
  currency: string;
  orderId: string | null;
  locale: string;
  details: OrderDetails;
}

/** What is well formed and still not allowed: by Lyra's rules or by what the shop has. */
export function brokenRule(order: JudgedOrder, options: ShopOptions) {
  const { amount, currency, orderId, details } = order;
  if (decimalsOf(currency) === undefined) return refuse('PSP_1035');
  if ((details.taxAmount ?? 0) > amount) return refuse('INT_868');
  if (options.referenceRequired && orderId === null) return refuse('INT_942');
  if (options.receiptEmailRequired && details.paymentReceiptEmail === null) return refuse('PSP_1025');
  return (
    formActionRule(amount, details, options) ?? functionRule(details, options) ?? channelRule(order, options)
  );
}

function formActionRule(amount: number, details: OrderDetails, options: ShopOptions) {
  const { formAction, customer, paymentMethodToken } = details;
  const isFree = formAction === 'REGISTER' || formAction === 'REGISTER_UPDATE';
  if (isFree && amount !== 0) return refuse('PSP_1023');
  if (!isFree && amount === 0) return refuse('PSP_1024');
  if (formAction === 'PAYMENT') return undefined;
  if (customer.email === null) return refuse('INT_811');
  if (formAction.startsWith('REGISTER_UPDATE') && paymentMethodToken === null) return refuse('INT_812');
  return options.registration ? undefined : refuse('PSP_1051', `formAction ${formAction}`);
}

function functionRule({ strongAuthentication, instalments, ...details }: OrderDetails, options: ShopOptions) {
  if (strongAuthentication === 'DISABLED' && !options.selectiveStrongAuth) return refuse('INT_918');
  if (instalments !== null && !options.instalments) return refuse('PSP_1051', 'installmentOptions');
  if (details.dataCollectionForm && !options.dataCollection) return refuse('PSP_1014');
  return undefined;
}

/** What the shop has to have bought for each channel. */
const switches = {
  URL: null,
  MAIL: 'mail',
  SMS: 'sms',
  WHATSAPP: 'whatsapp',
  INVOICE: 'invoice',
  IVR: 'ivr',
} as const satisfies Record<Channel['type'], keyof ShopOptions | null>;

function channelRule({ orderId, locale, details: { channel } }: JudgedOrder, options: ShopOptions) {
  const option = switches[channel.type];
  if (option !== null && !options[option]) return refuse('PSP_500', `channel ${channel.type}`);
  switch (channel.type) {
    case 'URL':
      return channel.qrCodeSize !== null && !options.qr ? refuse('PSP_1051', 'generateQRCode') : undefined;
    case 'MAIL':
      return isTemplateMissing(channel, locale) ? refuse('PSP_1022') : undefined;
    case 'INVOICE':
      if (!options.dataCollection) return refuse('PSP_1014');
      return orderId === null ? refuse('INT_942') : undefined;
    default:
      return undefined;
  }
}

function isTemplateMissing(
  { template, subject, body }: Extract<Channel, { type: 'MAIL' }>,
  locale: string,
): boolean {
  if (template === null || (subject !== null && body !== null)) return false;
  return mailTemplate(template, locale) === undefined;
}

/** Later than now and within 90 days. */
export function isAllowedExpiry(expiresAt: number, now: number): boolean {
  return expiresAt > now && expiresAt <= now + maxExpiryMs;
}

/** Lyra keeps an expiry to the second. */
export function wholeSecond(date: string): number {
  return Math.floor(Date.parse(date) / 1000) * 1000;
}
