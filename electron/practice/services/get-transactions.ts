import { z } from 'zod';
import { ok } from '../../../shared/result.ts';
import { wireDate } from '../clock.ts';
import { type PracticeOrder, statusAt } from '../orders/order.ts';
import type { PracticeTransaction } from '../orders/transaction.ts';
import type { OrderWithTransactions } from '../state/orders.ts';
import { invalidInput, refuse } from './refusals.ts';
import {
  effectiveAmount,
  orderDetailsAnswer,
  orderStatusOf,
  transactionAnswer,
} from './transaction-answer.ts';
import type { ServicePorts, WebService } from './web-service.ts';

const schema = z.object({ orderId: z.unknown().optional(), operationType: z.unknown().optional() });
const orderIdSchema = z.string().regex(/^[\x20-\x7e]{1,64}$/);
const operationTypeSchema = z.enum(['DEBIT', 'CREDIT', 'VERIFICATION']).nullish();

/** Lyra's documented maximum of `Order/Get`. */
const maxTransactions = 30;

/** `Order/Get`: the transactions of every order under one reference, which need not be unique. */
export const getTransactions: WebService = async (ports, { body }) => {
  const input = schema.parse(body);
  const orderId = orderIdSchema.safeParse(input.orderId);
  if (!orderId.success) return invalidInput('INT_013', 'orderId', input.orderId);
  const type = operationTypeSchema.safeParse(input.operationType);
  if (!type.success) return invalidInput('INT_001', 'operationType', input.operationType);
  const wanted = type.data ?? null;
  const orders = await ports.orders.byOrderId(ports.shopId, orderId.data);
  const found = orders.flatMap(({ order, transactions }) =>
    transactions
      .filter(({ operationType }) => wanted === null || operationType === wanted)
      .map((transaction) => ({ order, transaction })),
  );
  if (found.length === 0) return refuse('PSP_010');
  return found.length > maxTransactions ? refuse('PSP_015') : ok(answer(ports, orders, found));
};

interface Found {
  order: PracticeOrder;
  transaction: PracticeTransaction;
}

function answer(
  ports: ServicePorts,
  orders: readonly OrderWithTransactions[],
  found: readonly Found[],
): object {
  const now = ports.clock.now();
  const statuses = orders.map(({ order }) => statusAt(order, now));
  const isOpen = statuses.some((status) => status === 'RUNNING' || status === 'REFUSED');
  const all = orders.flatMap(({ transactions }) => transactions);
  const latest = orders.at(-1);
  return {
    shopId: ports.shopId,
    orderCycle: isOpen ? 'OPEN' : 'CLOSED',
    orderStatus: orderStatusOf(all, now),
    serverDate: wireDate(now),
    orderDetails: latest && orderDetailsAnswer(latest.order, effectiveAmount(all, now)),
    transactions: found.map(({ order, transaction }) => transactionAnswer(order, transaction, now)),
    _type: 'V4/OrderTransactions',
  };
}
