import { z } from 'zod';
import { ok } from '../../../shared/result.ts';
import { wireDate } from '../clock.ts';
import { statusAt } from '../orders/order.ts';
import type { OrderWithTransactions } from '../state/orders.ts';
import { invalidInput, refuse } from './refusals.ts';
import { orderDetailsAnswer, transactionAnswer } from './transaction-answer.ts';
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
  const orders = await ports.orders.byOrderId(ports.shopId, orderId.data);
  const isWanted = (type.data ?? 'DEBIT') === 'DEBIT';
  const count = isWanted ? orders.reduce((sum, { transactions }) => sum + transactions.length, 0) : 0;
  const latest = orders.at(-1);
  if (latest === undefined || count === 0) return refuse('PSP_010');
  if (count > maxTransactions) return refuse('PSP_015');
  return ok(answer(ports, orders, latest));
};

function answer(ports: ServicePorts, orders: OrderWithTransactions[], latest: OrderWithTransactions): object {
  const now = ports.clock.now();
  const statuses = orders.map(({ order }) => statusAt(order, now));
  const isOpen = statuses.some((status) => status === 'RUNNING' || status === 'REFUSED');
  const paid = orders.filter(({ order }) => order.settled === 'PAID');
  return {
    shopId: ports.shopId,
    orderCycle: isOpen ? 'OPEN' : 'CLOSED',
    orderStatus: paid.length > 0 ? 'PAID' : 'UNPAID',
    serverDate: wireDate(now),
    orderDetails: orderDetailsAnswer(
      latest.order,
      paid.reduce((sum, { order }) => sum + order.amount, 0),
    ),
    transactions: orders.flatMap(({ order, transactions }) =>
      transactions.map((transaction) => transactionAnswer(order, transaction)),
    ),
    _type: 'V4/OrderTransactions',
  };
}
