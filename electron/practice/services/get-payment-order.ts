import { findOrder } from './find-order.ts';
import { orderReply } from './payment-order-answer.ts';
import type { WebService } from './web-service.ts';

/** `Charge/PaymentOrder/Get` */
export const getPaymentOrder: WebService = async (ports, call) => {
  const order = await findOrder(ports, call.body);
  return order.ok ? orderReply(ports, call, order.value) : order;
};
