import { wireDate } from '../clock.ts';
import type { PracticeOrder } from '../orders/order.ts';
import { detailedStatusAt, type PracticeTransaction, simpleStatus } from '../orders/transaction.ts';
import { cardDetails, declinedLater } from './card-answer.ts';

/** A `V4/PaymentTransaction` of an order, as it is at `now`. */
export function transactionAnswer(
  order: PracticeOrder,
  transaction: PracticeTransaction,
  now: number,
): object {
  const detailedStatus = detailedStatusAt(transaction, now);
  const failure = transaction.failure ?? (detailedStatus === 'REFUSED' ? declinedLater : null);
  return {
    shopId: order.shopId,
    uuid: transaction.uuid,
    amount: transaction.amount,
    currency: order.currency,
    paymentMethodType: 'CARD',
    paymentMethodToken: transaction.token,
    status: simpleStatus(detailedStatus),
    detailedStatus,
    operationType: transaction.operationType,
    // Whether the customer was asked to prove who they are.
    effectiveStrongAuthentication: transaction.threeDS === 'challenged' ? 'ENABLED' : 'DISABLED',
    creationDate: wireDate(transaction.createdAt),
    errorCode: failure?.code ?? null,
    errorMessage: failure?.message ?? null,
    detailedErrorCode: failure?.detailedCode ?? null,
    detailedErrorMessage: failure?.detailedMessage ?? null,
    metadata: metadataOf(order),
    orderDetails: orderDetailsAnswer(order, effectiveAmount([transaction], now)),
    transactionDetails: transactionDetails(order, transaction, detailedStatus === 'CAPTURED'),
    _type: 'V4/PaymentTransaction',
  };
}

/** What of these transactions is paid: debits only. */
export function effectiveAmount(transactions: readonly PracticeTransaction[], now: number): number {
  return transactions
    .filter(({ operationType }) => operationType === 'DEBIT')
    .filter((transaction) => simpleStatus(detailedStatusAt(transaction, now)) === 'PAID')
    .reduce((sum, { amount }) => sum + amount, 0);
}

/** The `orderStatus` of an order that has these transactions: a paid part beside waiting ones is RUNNING. */
export function orderStatusOf(transactions: readonly PracticeTransaction[], now: number): string {
  const statuses = transactions.map((transaction) => simpleStatus(detailedStatusAt(transaction, now)));
  if (statuses.includes('RUNNING')) return 'RUNNING';
  return statuses.includes('PAID') ? 'PAID' : 'UNPAID';
}

/** `V4/OrderDetails`; metadata is `null` where the order carries none. */
export function orderDetailsAnswer(order: PracticeOrder, effective: number): object {
  return {
    orderTotalAmount: order.amount,
    orderEffectiveAmount: effective,
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

function transactionDetails(
  order: PracticeOrder,
  transaction: PracticeTransaction,
  isCaptured: boolean,
): object {
  return {
    liabilityShift: transaction.threeDS === 'challenged' ? 'YES' : 'NO',
    effectiveAmount: transaction.amount,
    effectiveCurrency: order.currency,
    creationContext: transaction.operationType === 'VERIFICATION' ? 'VERIFICATION' : 'CHARGE',
    cardDetails: cardDetails(order, transaction, isCaptured),
    fraudManagement: null,
    parentTransactionUuid: null,
    mid: '0000000',
    sequenceNumber: transaction.sequence,
    additionalFields: {
      installmentNumber: transaction.instalment === null ? null : String(transaction.instalment),
      _type: 'V4/PaymentMethod/Details/AdditionalFields',
    },
    _type: 'V4/TransactionDetails',
  };
}
