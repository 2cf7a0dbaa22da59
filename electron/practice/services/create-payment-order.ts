import { ok } from '../../../shared/result.ts';
import { hex, token } from '../chance.ts';
import { statusAt } from '../orders/order.ts';
import { parseCreateRequest } from './create-request.ts';
import { paymentOrderAnswer } from './payment-order-answer.ts';
import type { WebService } from './web-service.ts';

const defaultLocale = 'en_GB';
const defaultValidityDays = 7;
const codeLength = 8;

/** `Charge/CreatePaymentOrder`: every call makes a new order, whatever its `orderId`. */
export const createPaymentOrder: WebService = async (ports, { body }) => {
  const now = ports.clock.now();
  const request = parseCreateRequest(body, now);
  if (!request.ok) return request;
  const { expiresAt, locale, ...wanted } = request.value;
  const order = await ports.orders.add({
    ...wanted,
    id: hex(ports.random, 32),
    shopId: ports.shopId,
    code: token(ports.random, codeLength),
    locale: locale ?? defaultLocale,
    createdAt: now,
    expiresAt: expiresAt ?? endOfDay(now, defaultValidityDays),
  });
  return ok(
    paymentOrderAnswer(order, { paymentUrl: ports.paymentUrl(order.code), status: statusAt(order, now) }),
  );
};

/** 23:59:59 in the shop's own zone, `days` from now: Lyra's way of a default validity. */
function endOfDay(now: number, days: number): number {
  const end = new Date(now);
  end.setDate(end.getDate() + days);
  return end.setHours(23, 59, 59, 0);
}
