import { wireDate } from '../clock.ts';
import type { PaymentOrderStatus, PracticeOrder } from '../orders/order.ts';

/** What the order alone does not know. */
export interface OrderView {
  paymentUrl: string;
  status: PaymentOrderStatus;
}

/** The whole `V4/PaymentOrder`, as Create and Get answer it (application 5.44). */
export function paymentOrderAnswer(order: PracticeOrder, view: OrderView): object {
  const { customer, ...details } = order.details;
  return {
    paymentOrderId: order.id,
    paymentURL: view.paymentUrl,
    paymentOrderStatus: view.status,
    creationDate: wireDate(order.createdAt),
    updateDate: order.updatedAt === null ? null : wireDate(order.updatedAt),
    amount: order.amount,
    currency: order.currency,
    locale: order.locale,
    orderId: order.orderId,
    channelDetails: {
      channelType: 'URL',
      mailDetails: null,
      smsDetails: null,
      whatsAppDetails: null,
      ivrDetails: null,
      _type: 'V4/ChannelDetails',
    },
    expirationDate: wireDate(order.expiresAt),
    transactionDetails: {
      cardDetails: { manualValidation: 'NO', captureDelay: 0, installmentNumber: 0, _type: 'V4/CardDetails' },
      _type: 'V4/PaymentOrderTransactionDetails',
    },
    dataCollectionForm: false,
    allowDCFAmountUpdate: 'NONE',
    message: messageTemplate(order.locale),
    paymentMethodToken: null,
    ...details,
    customer: {
      billingDetails: null,
      email: customer.email,
      reference: customer.reference,
      shippingDetails: null,
      extraDetails: {
        browserAccept: null,
        fingerPrintId: null,
        ipAddress: null,
        browserUserAgent: null,
        _type: 'V4/Customer/ExtraDetails',
      },
      shoppingCart: null,
      _type: 'V4/Customer/Customer',
    },
    acquirerTransientData: {},
    subMerchantDetails,
    redirectSuccessTimeout: null,
    redirectErrorTimeout: null,
    _type: 'V4/PaymentOrder',
  };
}

/** On the link channel the shop's template comes back with its variables unresolved. */
function messageTemplate(locale: string): string {
  return locale.startsWith('fr')
    ? 'Réglez %amount% en ligne avant le %end_date% : %url%'
    : 'Please pay %amount% online before %end_date%: %url%';
}

const subMerchantDetails = {
  companyType: null,
  legalNumber: null,
  name: null,
  url: null,
  phoneNumber: null,
  address1: null,
  address2: null,
  zip: null,
  city: null,
  country: null,
  mcc: null,
  mid: null,
  softDescriptor: null,
  facilitatorId: null,
  state: null,
  _type: 'V4/SubMerchantDetails',
} as const;
