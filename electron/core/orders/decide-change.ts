import type { Evidence } from '../../../shared/order-event.ts';
import { provesNothingChanged } from '../gateway/error-kinds.ts';
import type { PaymentOrder } from '../gateway/gateway.ts';
import type { EventDraft, OrderPatch, OrderRow } from '../register/register.ts';
import { decideLink } from './decide-link.ts';
import { type Decision, evidenceOf, evidenceOfRefusal, type Fact, nothing } from './fact.ts';
import { differenceOf, type GatewayWord } from './gateway-word.ts';
import { isBusy, isOpenThere } from './may.ts';
import { checkedBy } from './old-answer.ts';
import { raise } from './raise.ts';

type Asked = Extract<Fact, { type: 'change-asked' }>;
type Answered = Extract<Fact, { type: 'change-answered' }>;
type Failed = Extract<Fact, { type: 'change-refused' | 'change-never-sent' | 'change-unanswered' }>;

const updateService = 'Charge/PaymentOrder/Update';

/** How long a change that was asked for may still be made while no Get shows it. */
const changeWithinMs = 60_000;

/** How far our notion of the gateway's time may be off: it dates its updates in whole seconds. */
const clockSlackMs = 5_000;

/** Written before the call: whatever happens after, the gateway may have either amount. */
export function decideChangeAsked(order: OrderRow, fact: Asked, now: number): Decision {
  if (!isOpenThere(order) || isBusy(order)) return nothing;
  const { who, amount, expiresAt, fields, wish } = fact;
  const evidence = {
    webService: updateService,
    fields,
    ...(amount === order.amount ? {} : { amount }),
  };
  return {
    patch: { pendingAmount: amount, pendingExpiresAt: expiresAt, changeAskedAt: now },
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
    return order.changeAskedAt === null
      ? nothing
      : answeredInDoubt(order, { ...evidence, reason: 'differs' });
  }
  const change = applied(order, answer, evidence);
  const link = decideLink(order, answer, evidence);
  return {
    patch: { ...change.patch, ...link.patch, checkedAt: checkedBy(order, call) },
    events: [...change.events, ...link.events],
  };
}

/** Refused, or lost on its way: `change-refused` only when the order is provably as it was. */
export function decideChangeFailed(order: OrderRow, fact: Failed): Decision {
  if (order.changeAskedAt === null || order.status === 'paid') return nothing;
  if (fact.type === 'change-refused') {
    const evidence = evidenceOfRefusal(fact.call, fact.error);
    return provesNothingChanged(fact.error)
      ? ended(order, { type: 'change-refused', who: 'gateway', evidence })
      : answeredInDoubt(order, evidence);
  }
  const evidence = evidenceOf(fact.call, { reason: fact.reason });
  return fact.type === 'change-never-sent'
    ? ended(order, { type: 'change-refused', who: 'comptoir', evidence })
    : unconfirmed(order, evidence);
}

interface Told {
  word: GatewayWord;
  answer: PaymentOrder;
  evidence: Evidence;
  now: number;
}

/** What a Get tells of a change without an answer: it was made, it was not, or it may still be. */
export function settleChange(order: OrderRow, told: Told): Decision {
  const { pendingAmount, changeAskedAt, status } = order;
  if (pendingAmount === null || status === 'paid') return nothing;
  if (told.word === 'paid' && pendingAmount !== order.amount) return paidMeanwhile(order, told);
  if (isApplied(order, told.answer)) return applied(order, told.answer, told.evidence);
  const mayStillCome = told.word === 'open' || told.word === 'refused';
  if (changeAskedAt === null) return mayStillCome ? nothing : { patch: noChange, events: [] };
  // Asked for in the future: by a clock that the gateway's answers have set back since.
  const isSoon = Math.abs(told.now - changeAskedAt) < changeWithinMs;
  if (mayStillCome && isSoon) return nothing;
  const givenUp = ended(order, {
    type: 'change-refused',
    who: 'comptoir',
    evidence: { ...told.evidence, reason: 'not-applied' },
  });
  // It may be made later than anybody waits: the amount asked for stays known, and is then no riddle.
  const isKept = mayStillCome && pendingAmount !== order.amount;
  return isKept ? { ...givenUp, patch: { ...givenUp.patch, pendingAmount } } : givenUp;
}

/**
 * A payment of the one amount or the other settles nothing: it stays a matter for a person. Once the change was
 * given up, only one of the amount it asked for is in doubt.
 */
function paidMeanwhile(order: OrderRow, { answer, now }: Told): Decision {
  if (order.changeAskedAt !== null) return nothing;
  return { patch: answer.amount === order.amount ? noChange : { changeAskedAt: now }, events: [] };
}

/** Of what an answer does not show (a note, a recipient) its last update tells: none since it was asked for, not taken. */
function isApplied(order: OrderRow, { amount, expirationDate, updateDate }: PaymentOrder): boolean {
  if (order.pendingAmount !== order.amount) return amount === order.pendingAmount;
  const { pendingExpiresAt, changeAskedAt } = order;
  const isOtherExpiry = pendingExpiresAt !== null && pendingExpiresAt !== order.expiresAt;
  if (isOtherExpiry && expirationDate !== null) return expirationDate === pendingExpiresAt;
  return updateDate !== null && updateDate >= (changeAskedAt ?? 0) - clockSlackMs;
}

function applied(order: OrderRow, { amount }: PaymentOrder, evidence: Evidence): Decision {
  const changed = ended(order, { type: 'changed', who: 'gateway', evidence: { ...evidence, amount } });
  return { patch: { ...changed.patch, amount }, events: changed.events };
}

const noChange: OrderPatch = { pendingAmount: null, pendingExpiresAt: null, changeAskedAt: null };

function ended(order: OrderRow, event: EventDraft): Decision {
  if (order.attention !== 'CHANGE_UNCONFIRMED') return { patch: noChange, events: [event] };
  const evidence: Evidence = { ...event.evidence, attention: 'CHANGE_UNCONFIRMED' };
  return {
    patch: { ...noChange, attention: null },
    events: [event, { type: 'settled', who: 'comptoir', evidence }],
  };
}

/** Whatever it did to the order is done: the next Get tells, there is nothing to wait for. */
function answeredInDoubt(order: OrderRow, evidence: Evidence): Decision {
  const { patch, events } = unconfirmed(order, evidence);
  if (events.length === 0) return nothing;
  return { patch: { ...patch, changeAskedAt: (order.changeAskedAt ?? 0) - changeWithinMs }, events };
}

/** Told once: while it is in doubt no other change can begin. */
function unconfirmed(order: OrderRow, evidence: Evidence): Decision {
  const attention = 'CHANGE_UNCONFIRMED';
  if (order.attention === attention) return nothing;
  return {
    patch: raise(order, attention, evidence).patch,
    events: [{ type: 'change-unconfirmed', who: 'comptoir', evidence: { ...evidence, attention } }],
  };
}
