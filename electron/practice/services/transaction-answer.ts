import { wireDate } from '../clock.ts';
import type { PracticeOrder, PracticeTransaction } from '../orders/order.ts';

/** What a bank says no with most often, in the words of ISO 8583. */
const bankRefusal = { code: '05', message: 'Do not honor' } as const;
const cardYears = 2;

/** A `V4/PaymentTransaction`: one payment attempt of an order. */
export function transactionAnswer(order: PracticeOrder, transaction: PracticeTransaction): object {
  const isPaid = transaction.result === 'accepted';
  return {
    shopId: order.shopId,
    uuid: transaction.uuid,
    amount: order.amount,
    currency: order.currency,
    paymentMethodType: 'CARD',
    paymentMethodToken: null,
    status: isPaid ? 'PAID' : 'UNPAID',
    detailedStatus: isPaid ? 'AUTHORISED' : 'REFUSED',
    operationType: 'DEBIT',
    effectiveStrongAuthentication: 'DISABLED',
    creationDate: wireDate(transaction.createdAt),
    errorCode: isPaid ? null : 'ACQ_001',
    errorMessage: isPaid ? null : 'payment refused',
    detailedErrorCode: isPaid ? null : bankRefusal.code,
    detailedErrorMessage: isPaid ? null : bankRefusal.message,
    metadata: metadataOf(order),
    orderDetails: orderDetailsAnswer(order, isPaid ? order.amount : 0),
    transactionDetails: transactionDetails(order, transaction),
    _type: 'V4/PaymentTransaction',
  };
}

/** `V4/OrderDetails`; metadata is `null` where the order carries none. */
export function orderDetailsAnswer(order: PracticeOrder, effectiveAmount: number): object {
  return {
    orderTotalAmount: order.amount,
    orderEffectiveAmount: effectiveAmount,
    orderCurrency: order.currency,
    mode: 'TEST',
    orderId: order.orderId,
    metadata: metadataOf(order),
    _type: 'V4/OrderDetails',
  };
}

function metadataOf(order: PracticeOrder): object | null {
  return Object.keys(order.details.metadata).length > 0 ? order.details.metadata : null;
}

function transactionDetails(order: PracticeOrder, transaction: PracticeTransaction): object {
  return {
    liabilityShift: 'NO',
    effectiveAmount: order.amount,
    effectiveCurrency: order.currency,
    creationContext: 'CHARGE',
    cardDetails: cardDetails(order, transaction),
    fraudManagement: null,
    parentTransactionUuid: null,
    mid: '0000000',
    sequenceNumber: transaction.sequence,
    additionalFields: { installmentNumber: null, _type: 'V4/PaymentMethod/Details/AdditionalFields' },
    _type: 'V4/TransactionDetails',
  };
}

function cardDetails(order: PracticeOrder, transaction: PracticeTransaction): object {
  const at = wireDate(transaction.createdAt);
  return {
    paymentSource: 'EC',
    manualValidation: 'NO',
    expectedCaptureDate: at,
    effectiveBrand: 'CB',
    pan: transaction.pan,
    expiryMonth: 12,
    expiryYear: new Date(transaction.createdAt).getUTCFullYear() + cardYears,
    country: 'FR',
    emisorCode: null,
    effectiveProductCode: 'F',
    legacyTransId: transaction.uuid.slice(0, 6),
    legacyTransDate: at,
    paymentMethodSource: 'NEW',
    authorizationResponse: {
      amount: order.amount,
      currency: order.currency,
      authorizationDate: at,
      authorizationNumber: transaction.authorizationNumber,
      authorizationResult: transaction.result === 'accepted' ? '0' : bankRefusal.code,
      authorizationMode: 'FULL',
      _type: 'V4/PaymentMethod/Details/Cards/CardAuthorizationResponse',
    },
    captureResponse: {
      refundAmount: null,
      captureDate: null,
      captureFileNumber: null,
      refundCurrency: null,
      _type: 'V4/PaymentMethod/Details/Cards/CardCaptureResponse',
    },
    threeDSResponse: null,
    _type: 'V4/PaymentMethod/Details/CardDetails',
  };
}
