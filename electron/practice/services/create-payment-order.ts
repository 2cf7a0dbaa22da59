import { hex, token } from '../chance.ts';
import { compose } from '../messages/compose.ts';
import type { NewOrder } from '../orders/order.ts';
import { parseCreateRequest } from './create-request.ts';
import { isTokenUnknown } from './kept-cards.ts';
import { orderReply } from './payment-order-answer.ts';
import { refuse } from './refusals.ts';
import type { WebService } from './web-service.ts';

const defaultValidityDays = 7;
const codeLength = 8;

/** `Charge/CreatePaymentOrder`: every call makes a new order, whatever its `orderId`, but for invoices. */
export const createPaymentOrder: WebService = async (ports, call) => {
  const now = ports.clock.now();
  const request = parseCreateRequest(call.body, call.options, now);
  if (!request.ok) return request;
  const { expiresAt, ...wanted } = request.value;
  if (await isTokenUnknown(ports, wanted)) return refuse('PSP_030');
  const order: NewOrder = {
    ...wanted,
    id: hex(ports.random, 32),
    shopId: ports.shopId,
    code: token(ports.random, codeLength),
    createdAt: now,
    expiresAt: expiresAt ?? endOfDay(now, defaultValidityDays),
  };
  const made = await ports.orders.add(order, compose(order, ports.paymentUrl(order.code)));
  if (made === 'sms-balance') return refuse('PSP_1030');
  return made === 'invoice-exists' ? refuse('PSP_1045') : orderReply(ports, call, made);
};

/** 23:59:59 in the shop's own zone, `days` from now: Lyra's way of a default validity. */
function endOfDay(now: number, days: number): number {
  const end = new Date(now);
  end.setDate(end.getDate() + days);
  return end.setHours(23, 59, 59, 0);
}
