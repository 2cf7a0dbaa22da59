import { createHmac } from 'node:crypto';
import { wireDate } from '../clock.ts';
import {
  effectiveAmount,
  orderDetailsAnswer,
  orderStatusOf,
  transactionAnswer,
} from '../services/transaction-answer.ts';
import type { SettledOrder } from '../state/orders.ts';

/**
 * The form Lyra posts to a shop after a payment attempt: `kr-hash` is the HMAC-SHA256 of the exact
 * `kr-answer` text with the shop's password. Where the real one names the payment order is not
 * documented; here it is `paymentOrderId` beside the transactions.
 */
export function notification(
  { order, attempt }: SettledOrder,
  { password, now }: { password: string; now: number },
): URLSearchParams {
  const isPaid = order.settled === 'PAID';
  const answer = JSON.stringify({
    shopId: order.shopId,
    orderCycle: isPaid ? 'CLOSED' : 'OPEN',
    orderStatus: orderStatusOf(attempt, now),
    serverDate: wireDate(now),
    paymentOrderId: order.id,
    paymentOrderStatus: order.settled,
    orderDetails: orderDetailsAnswer(order, effectiveAmount(attempt, now)),
    transactions: attempt.map((transaction) => transactionAnswer(order, transaction, now)),
    _type: 'V4/Payment',
  });
  return new URLSearchParams({
    'kr-hash': createHmac('sha256', password).update(answer).digest('hex'),
    'kr-hash-algorithm': 'sha256_hmac',
    'kr-hash-key': 'password',
    'kr-answer-type': 'V4/Payment',
    'kr-answer': answer,
  });
}
