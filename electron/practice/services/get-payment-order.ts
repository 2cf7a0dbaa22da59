import { z } from 'zod';
import { ok } from '../../../shared/result.ts';
import { statusAt } from '../orders/order.ts';
import { paymentOrderAnswer } from './payment-order-answer.ts';
import { invalidInput, refuse } from './refusals.ts';
import type { WebService } from './web-service.ts';

const schema = z.object({ paymentOrderId: z.unknown().optional() });
const idSchema = z.string().regex(/^[0-9a-f]{32}$/);

/** `Charge/PaymentOrder/Get` */
export const getPaymentOrder: WebService = async (ports, { body, isStatusBack }) => {
  const { paymentOrderId = null } = schema.parse(body);
  if (paymentOrderId === null) return refuse('PSP_1052');
  const id = idSchema.safeParse(paymentOrderId);
  if (!id.success) return invalidInput('INT_840', 'paymentOrderId', paymentOrderId);
  const order = await ports.orders.byId(id.data);
  if (order === undefined) return refuse('PSP_1000');
  if (order.shopId !== ports.shopId) return refuse('PSP_1010');
  const status = statusAt(order, ports.clock.now());
  return ok(
    paymentOrderAnswer(order, {
      paymentUrl: ports.paymentUrl(order.code),
      status: isStatusBack && status === 'PAID' ? 'RUNNING' : status,
    }),
  );
};
