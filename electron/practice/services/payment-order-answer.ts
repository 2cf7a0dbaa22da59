import { ok } from '../../../shared/result.ts';
import { wireDate } from '../clock.ts';
import { messageTexts } from '../messages/message-texts.ts';
import { type PaymentOrderStatus, type PracticeOrder, statusAt } from '../orders/order.ts';
import { channelAnswer } from './channel-answer.ts';
import type { Reply } from './envelope.ts';
import type { ServiceCall, ServicePorts } from './web-service.ts';

/** The whole order as it is now, as every service of payment orders answers it. */
export async function orderReply(
  ports: ServicePorts,
  { isStatusBack }: ServiceCall,
  order: PracticeOrder,
): Promise<Reply> {
  const status = statusAt(order, ports.clock.now());
  const isBack = isStatusBack && (status === 'PAID' || status === 'CANCELLED');
  const paymentUrl = ports.paymentUrl(order.code);
  return ok(await paymentOrderAnswer(order, { paymentUrl, status: isBack ? 'RUNNING' : status }));
}

/** What the order alone does not know. */
interface OrderView {
  paymentUrl: string;
  status: PaymentOrderStatus;
}

/** The whole `V4/PaymentOrder` (application 5.44). */
async function paymentOrderAnswer(order: PracticeOrder, view: OrderView): Promise<object> {
  const { customer, channel, cardOptions, instalments, ...details } = order.details;
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
    channelDetails: await channelAnswer(order, view.paymentUrl),
    expirationDate: wireDate(order.expiresAt),
    transactionDetails: {
      cardDetails: { ...cardOptions, _type: 'V4/CardDetails' },
      // Only where a plan was asked for; its name in an answer is inferred.
      ...(instalments === null ? {} : { installmentOptions: instalments }),
      _type: 'V4/PaymentOrderTransactionDetails',
    },
    // The shop's template comes back with its variables unresolved.
    message:
      channel.type === 'SMS' && channel.message !== null ? channel.message : messageTexts(order.locale).text,
    ...details,
    customer: {
      ...customer,
      extraDetails: {
        browserAccept: null,
        fingerPrintId: null,
        ipAddress: null,
        browserUserAgent: null,
        _type: 'V4/Customer/ExtraDetails',
      },
      _type: 'V4/Customer/Customer',
    },
    subMerchantDetails: { ...noSubMerchant, ...details.subMerchantDetails },
    _type: 'V4/PaymentOrder',
  };
}

const noSubMerchant = {
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
