import { compose } from '../messages/compose.ts';
import type { PracticeOrder } from '../orders/order.ts';
import type { OrderChange } from '../state/orders.ts';
import { findOrder } from './find-order.ts';
import { isTokenUnknown } from './kept-cards.ts';
import { notRunning } from './only-running.ts';
import { orderReply } from './payment-order-answer.ts';
import { refuse } from './refusals.ts';
import { parseUpdateRequest } from './update-request.ts';
import type { WebService } from './web-service.ts';

/** `Charge/PaymentOrder/Update`: of orders that are RUNNING, on the channel they have. */
export const updatePaymentOrder: WebService = async (ports, call) => {
  const found = await findOrder(ports, call.body);
  if (!found.ok) return found;
  const order = found.value;
  const now = ports.clock.now();
  const refusal = notRunning(order, now);
  if (refusal !== undefined) return refusal;
  const change = parseUpdateRequest(order, { ...call, now });
  if (!change.ok) return change;
  if (await isTokenUnknown(ports, change.value)) return refuse('PSP_030');
  const changed = { ...order, ...change.value };
  const message = isToBeSent(order, change.value) ? compose(changed, ports.paymentUrl(order.code)) : null;
  const written = await ports.orders.update(order.id, change.value, { message, now });
  switch (written) {
    // The customer was faster than the call.
    case undefined:
      return refuse('PSP_1005');
    case 'sms-balance':
      return refuse('PSP_1030');
    case 'invoice-exists':
      return refuse('PSP_1046');
    default:
      return orderReply(ports, call, written);
  }
};

/** Whether the customer hears of the change. Lyra does not say; an amount or a message that changed is sent. */
function isToBeSent(order: PracticeOrder, change: OrderChange): boolean {
  const { channel } = change.details;
  return (
    order.amount !== change.amount ||
    order.currency !== change.currency ||
    order.locale !== change.locale ||
    JSON.stringify(order.details.channel) !== JSON.stringify(channel)
  );
}
