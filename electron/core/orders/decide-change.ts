import type { Evidence } from '../../../shared/order-event.ts';
import { provesNothingChanged } from '../gateway/error-kinds.ts';
import type { PaymentOrder } from '../gateway/gateway.ts';
import type { EventDraft, OrderPatch, OrderRow } from '../register/register.ts';
import { isGraver } from './attention.ts';
import { decideLink } from './decide-link.ts';
import { type Decision, evidenceOf, evidenceOfRefusal, type Fact, nothing } from './fact.ts';
import { differenceOf, type GatewayWord } from './gateway-word.ts';
import { isBusy, isOpenThere } from './may.ts';

type Asked = Extract<Fact, { type: 'change-asked' }>;
type Answered = Extract<Fact, { type: 'change-answered' }>;
type Failed = Extract<Fact, { type: 'change-refused' | 'change-never-sent' | 'change-unanswered' }>;

const updateService = 'Charge/PaymentOrder/Update';

/** Written before the call: whatever happens after, the gateway may have either amount. */
export function decideChangeAsked(order: OrderRow, fact: Asked): Decision {
  if (!isOpenThere(order) || isBusy(order)) return nothing;
  const { who, amount, expiresAt, fields, wish } = fact;
  const evidence = {
    webService: updateService,
    fields,
    ...(amount === order.amount ? {} : { amount }),
  };
  return {
    patch: { pendingAmount: amount, pendingExpiresAt: expiresAt },
    events: [{ type: 'change-asked', who, evidence, personal: wish }],
  };
}

/** The gateway took the change: what it acknowledged is the order's own from now on. Only a Get says paid. */
export function decideChangeAnswered(order: OrderRow, fact: Answered): Decision {
  const { pendingAmount } = order;
  if (pendingAmount === null || order.status === 'paid') return nothing;
  const { answer, envelope, call } = fact;
  const evidence = evidenceOf(call, { gatewayStatus: answer.paymentOrderStatus });
  if (differenceOf({ ...order, amount: pendingAmount }, answer, envelope)) {
    return unconfirmed(order, { ...evidence, reason: 'differs' });
  }
  const change = applied(order, answer, evidence);
  const link = decideLink(order, answer, evidence);
  return {
    patch: { ...change.patch, ...link.patch, checkedAt: call.endedAt },
    events: [...change.events, ...link.events],
  };
}

/** Refused, or lost on its way: `change-refused` only when the order is provably as it was. */
export function decideChangeFailed(order: OrderRow, fact: Failed): Decision {
  if (order.pendingAmount === null || order.status === 'paid') return nothing;
  if (fact.type === 'change-refused') {
    const evidence = evidenceOfRefusal(fact.call, fact.error);
    return provesNothingChanged(fact.error)
      ? ended(order, { type: 'change-refused', who: 'gateway', evidence })
      : unconfirmed(order, evidence);
  }
  const evidence = evidenceOf(fact.call, { reason: fact.reason });
  return fact.type === 'change-never-sent'
    ? ended(order, { type: 'change-refused', who: 'comptoir', evidence })
    : unconfirmed(order, evidence);
}

/**
 * What a Get tells of a change without an answer. A payment of the one amount or the other settles nothing: it
 * stays a matter for a person.
 */
export function settleChange(
  order: OrderRow,
  { word, answer, evidence }: { word: GatewayWord; answer: PaymentOrder; evidence: Evidence },
): Decision {
  const { pendingAmount, status } = order;
  if (pendingAmount === null || status === 'paid') return nothing;
  if (word === 'paid' && pendingAmount !== order.amount) return nothing;
  if (isApplied(order, answer)) return applied(order, answer, evidence);
  return ended(order, {
    type: 'change-refused',
    who: 'comptoir',
    evidence: { ...evidence, reason: 'not-applied' },
  });
}

/** Of what an answer does not show (a note, a recipient) only one thing is sure: never updated, not taken. */
function isApplied(order: OrderRow, { amount, expirationDate, updateDate }: PaymentOrder): boolean {
  if (order.pendingAmount !== order.amount) return amount === order.pendingAmount;
  const { pendingExpiresAt } = order;
  const isOtherExpiry = pendingExpiresAt !== null && pendingExpiresAt !== order.expiresAt;
  if (!isOtherExpiry || expirationDate === null) return updateDate !== null;
  return expirationDate === pendingExpiresAt;
}

function applied(order: OrderRow, { amount }: PaymentOrder, evidence: Evidence): Decision {
  const changed = ended(order, { type: 'changed', who: 'gateway', evidence: { ...evidence, amount } });
  return { patch: { ...changed.patch, amount }, events: changed.events };
}

function ended(order: OrderRow, event: EventDraft): Decision {
  const patch: OrderPatch = { pendingAmount: null, pendingExpiresAt: null };
  if (order.attention !== 'CHANGE_UNCONFIRMED') return { patch, events: [event] };
  const evidence: Evidence = { ...event.evidence, attention: 'CHANGE_UNCONFIRMED' };
  return {
    patch: { ...patch, attention: null },
    events: [event, { type: 'settled', who: 'comptoir', evidence }],
  };
}

function unconfirmed(order: OrderRow, evidence: Evidence): Decision {
  const attention = 'CHANGE_UNCONFIRMED';
  return {
    patch: isGraver(attention, order.attention) ? { attention } : {},
    events: [{ type: 'change-unconfirmed', who: 'comptoir', evidence: { ...evidence, attention } }],
  };
}
