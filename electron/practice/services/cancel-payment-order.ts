import { findOrder } from './find-order.ts';
import { notRunning } from './only-running.ts';
import { orderReply } from './payment-order-answer.ts';
import { refuse } from './refusals.ts';
import type { WebService } from './web-service.ts';

/** `Charge/PaymentOrder/Cancel`: what is cancelled stays so; the customer then finds the link expired. */
export const cancelPaymentOrder: WebService = async (ports, call) => {
  if (!call.options.cancel) return refuse('INT_901', 'no web-service found at Charge/PaymentOrder/Cancel');
  const found = await findOrder(ports, call.body);
  if (!found.ok) return found;
  const now = ports.clock.now();
  const refusal = notRunning(found.value, now);
  if (refusal !== undefined) return refusal;
  const order = await ports.orders.cancel(found.value.id, now);
  // The customer was faster than the call.
  return order === undefined ? refuse('PSP_1005') : orderReply(ports, call, order);
};
