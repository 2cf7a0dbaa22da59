import type { Evidence } from '../../../shared/order-event.ts';
import type { PaymentOrder } from '../gateway/gateway.ts';
import type { EventDraft, OrderPatch, OrderRow } from '../register/register.ts';
import type { Decision } from './fact.ts';

/** The expiry and link that an answer carries; a link that took the place of another is told. */
export function decideLink(order: OrderRow, answer: PaymentOrder, evidence: Evidence): Decision {
  const patch: OrderPatch = {};
  if (answer.expirationDate !== null) patch.expiresAt = answer.expirationDate;
  if (answer.paymentURL === null || answer.paymentURL === order.paymentUrl) return { patch, events: [] };
  patch.paymentUrl = answer.paymentURL;
  const events: EventDraft[] =
    order.paymentUrl === null ? [] : [{ type: 'link-changed', who: 'gateway', evidence }];
  return { patch, events };
}
