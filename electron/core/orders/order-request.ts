import type { Channel } from '../../../shared/channel.ts';
import type { Customer } from '../../../shared/customer.ts';
import type { Wish } from '../../../shared/order-wish.ts';
import type { Instalments } from '../../../shared/payment-options.ts';
import type {
  ChannelOptions,
  CreatePaymentOrderRequest,
  CustomerRequest,
  Removable,
  TransactionOptions,
  UpdatePaymentOrderRequest,
} from '../gateway/requests.ts';
import type { OrderRow } from '../register/register.ts';
import { gatewayDate } from './expiry.ts';

type Asked = Pick<OrderRow, 'id' | 'amount' | 'currency' | 'reference' | 'expiresAt'>;

/**
 * The body of `Charge/CreatePaymentOrder` for an order and its wish; what was not given is not there. An
 * invoice's description goes to `description`: the guides' samples have no options for that channel.
 */
export function createRequest(order: Asked, wish: Wish): CreatePaymentOrderRequest {
  const { channel, note, receiptEmail, dataCollectionForm, customer } = wish;
  const invoiceText = channel.type === 'invoice' ? channel.description : undefined;
  return {
    amount: order.amount,
    currency: order.currency,
    orderId: order.reference,
    channelOptions: channelOptions(channel),
    expirationDate: order.expiresAt === null ? undefined : gatewayDate(order.expiresAt),
    locale: wish.locale,
    merchantComment: note,
    paymentReceiptEmail: receiptEmail,
    description: wish.description ?? invoiceText,
    taxAmount: wish.taxAmount,
    taxRate: wish.taxRate,
    customer: customer && customerRequest(customer),
    transactionOptions: transactionOptions(wish),
    formAction: wish.formAction,
    paymentMethods: wish.paymentMethods,
    strongAuthentication: wish.strongAuthentication,
    dataCollectionForm: dataCollectionForm === undefined ? undefined : dataCollectionForm ? 'true' : 'false',
    ipnTargetUrl: wish.ipnTargetUrl,
    ...returnOptions(wish),
    metadata: { ...wish.metadata, comptoir: order.id },
  };
}

/**
 * The body of `Charge/PaymentOrder/Update`: all of the order as it is to be, and what it had and is to lose: a text
 * is emptied, the rest is `null`, which a platform may read as left out.
 */
export function updateRequest(
  order: Asked & { paymentOrderId: string },
  { before, after }: { before: Wish; after: Wish },
): UpdatePaymentOrderRequest {
  const had = createRequest(order, before);
  const gets = createRequest(order, after);
  const lost = removable.filter((field) => had[field] !== undefined && gets[field] === undefined);
  const emptied = lost.map((field) => [field, texts.includes(field) ? '' : null]);
  return { paymentOrderId: order.paymentOrderId, ...gets, ...Object.fromEntries(emptied) };
}

const removable: readonly Removable[] = [
  'locale',
  'merchantComment',
  'paymentReceiptEmail',
  'description',
  'taxAmount',
  'taxRate',
  'customer',
  'dataCollectionForm',
];
const texts: readonly Removable[] = ['merchantComment', 'description'];

function channelOptions(channel: Channel): ChannelOptions {
  switch (channel.type) {
    case 'link':
      return { channelType: 'URL' };
    case 'email': {
      const { to, bcc, subject, body, template } = channel;
      const addresses = bcc === undefined || bcc.length === 0 ? undefined : bcc.join(';');
      return { channelType: 'MAIL', mailOptions: { recipient: to, bcc: addresses, subject, body, template } };
    }
    case 'sms':
      return {
        channelType: 'SMS',
        smsOptions: { phoneNumber: channel.phone, message: channel.message },
      };
    case 'whatsapp':
      return { channelType: 'WHATSAPP', whatsAppOptions: { phoneNumber: channel.phone } };
    case 'invoice':
      return { channelType: 'INVOICE' };
    case 'ivr':
      return { channelType: 'IVR', ivrOptions: { ivrPaymentOrderId: channel.ivrId } };
  }
}

function customerRequest(customer: Customer): CustomerRequest | undefined {
  const { reference, email, company, phone, ...address } = customer;
  const billingDetails = unlessEmpty({
    ...address,
    category: company === undefined ? undefined : 'COMPANY',
    legalName: company,
    phoneNumber: phone,
  });
  return unlessEmpty({ reference, email, billingDetails });
}

function transactionOptions(wish: Wish): TransactionOptions | undefined {
  const { manualValidation, captureDelay, installmentNumber, instalments } = wish;
  const isManual = manualValidation ? ('YES' as const) : ('NO' as const);
  const cardOptions = unlessEmpty({
    manualValidation: manualValidation === undefined ? undefined : isManual,
    captureDelay,
    installmentNumber,
  });
  return unlessEmpty({ cardOptions, installmentOptions: instalments && installmentOptions(instalments) });
}

function installmentOptions(instalments: Instalments): TransactionOptions['installmentOptions'] {
  if ('schedules' in instalments) return instalments;
  return {
    firstAmount: instalments.firstAmount,
    count: instalments.count,
    period: instalments.periodDays,
  };
}

function returnOptions(wish: Wish) {
  const { returnMode, returnUrl, successUrl, refusedUrl, cancelUrl, errorUrl } = wish;
  const { redirectSuccessTimeout, redirectErrorTimeout } = wish;
  const addresses = { returnMode, returnUrl, successUrl, refusedUrl, cancelUrl, errorUrl };
  return { ...addresses, redirectSuccessTimeout, redirectErrorTimeout };
}

function unlessEmpty<T extends object>(part: T): T | undefined {
  return Object.values(part).some((value) => value !== undefined) ? part : undefined;
}
