import type { AttentionCode } from '../../../shared/attention.ts';
import type { OrderStatus } from '../../../shared/order.ts';
import type { Evidence } from '../../../shared/order-event.ts';
import type { GatewayError } from '../gateway/answer.ts';
import type { EventDraft, OrderPatch, OrderRow } from '../register/register.ts';
import { endsWithMatch } from './attention.ts';
import { closedAtFor } from './closing.ts';
import { settleCancel } from './decide-cancel.ts';
import { settleChange } from './decide-change.ts';
import { decideLink } from './decide-link.ts';
import { withoutAttempts } from './decide-reason.ts';
import { type Decision, evidenceOf, evidenceOfRefusal, type Fact, nothing } from './fact.ts';
import { differenceOf, type GatewayWord, readWord } from './gateway-word.ts';
import { checkedBy, isOld } from './old-answer.ts';
import { doubtEvent, isHandled, raise } from './raise.ts';

type Got = Extract<Fact, { type: 'got' }>;
type Refused = Extract<Fact, { type: 'get-refused' }>;

/** `Charge/PaymentOrder/Get` answered: believe it where it matches, doubt it where it does not. */
export function decideGot(order: OrderRow, fact: Got, now: number): Decision {
  // Of an order whose id we never got, no answer can be about it.
  if (order.paymentOrderId === null) return nothing;
  if (isOld(order, fact, now)) return decideOld(order, fact, now);
  const { answer, envelope, call } = fact;
  const evidence = evidenceOf(call, { gatewayStatus: answer.paymentOrderStatus });
  const word = readWord(answer, order);
  const difference = differenceOf(order, answer, envelope);
  const patch = { checkedAt: call.endedAt };
  if (difference) return doubted(order, { patch, doubt: difference, evidence, now });
  if (word === undefined) return doubted(order, { patch, doubt: 'STATUS_UNREADABLE', evidence, now });
  const isNew = word === 'paid' && order.status !== 'paid';
  const paid = isNew ? { paidAt: envelope.serverDate ?? now, ...withoutAttempts(order) } : {};
  return inTurn(order, [
    () => ({ patch: { ...patch, ...paid }, events: [] }),
    (row) => settleChange(row, { word, answer, evidence, now }),
    (row) => decideLink(row, answer, evidence),
    (row) => believed(row, { word, expiresAt: row.expiresAt, evidence, now }),
    (row) => doubtedAmount(row, evidence),
    (row) => settleCancel(row, { word, evidence, now }),
  ]);
}

/**
 * What is over changes nothing, but that it was paid then: the gateway has said otherwise since, as if it had taken
 * the payment back.
 */
function decideOld(order: OrderRow, { answer, envelope, call }: Got, now: number): Decision {
  const wasPaid = readWord(answer, order) === 'paid' && !differenceOf(order, answer, envelope);
  if (!wasPaid || order.status === 'paid') return nothing;
  const evidence = evidenceOf(call, { gatewayStatus: answer.paymentOrderStatus });
  const closedAt = closedAtFor('paid', { order, expiresAt: order.expiresAt, now });
  const { patch, events } = raise(order, 'PAYMENT_WITHDRAWN', evidence);
  return {
    patch: {
      status: 'paid',
      paidAt: envelope.serverDate ?? now,
      closedAt,
      ...withoutAttempts(order),
      ...patch,
    },
    events: [...movedEvents('paid', evidence), ...events],
  };
}

/** Each decides on the order as the ones before leave it. */
function inTurn(order: OrderRow, steps: ((row: OrderRow) => Decision)[]): Decision {
  return steps.reduce<Decision>((so, step) => {
    const { patch, events } = step({ ...order, ...so.patch });
    return { patch: { ...so.patch, ...patch }, events: [...so.events, ...events] };
  }, nothing);
}

/** Paid while a change of the amount has no answer: of which amount nobody acknowledged. */
function doubtedAmount(order: OrderRow, evidence: Evidence): Decision {
  const isInDoubt = order.status === 'paid' && order.changeAskedAt !== null;
  return isInDoubt ? raise(order, 'CHANGE_UNCONFIRMED', evidence) : nothing;
}

/** Codes that say something about this very order: not found, another shop's, another mode's, no such id. */
const aboutTheOrder: readonly string[] = ['PSP_1000', 'PSP_1010', 'PSP_1011', 'PSP_010', 'INT_840'];

export function isAboutTheOrder({ errorCode }: GatewayError): boolean {
  return aboutTheOrder.includes(errorCode);
}

/**
 * The gateway does not know an order it once acknowledged. Ended ones are left alone: Lyra purges old
 * orders. Any other refusal says nothing about the order.
 */
export function decideGetRefused(order: OrderRow, fact: Refused, now: number): Decision {
  if (!isAboutTheOrder(fact.error)) return { patch: {}, events: [] };
  const patch = { checkedAt: checkedBy(order, fact.call) };
  if (order.closedAt !== null) return { patch, events: [] };
  const evidence = evidenceOfRefusal(fact.call, fact.error);
  return doubted(order, { patch, doubt: 'STATUS_UNREADABLE', evidence, now });
}

interface Doubted {
  patch: OrderPatch;
  doubt: AttentionCode;
  evidence: Evidence;
  now: number;
}

/** Once paid it stays paid and turns amber; anything else is unknown until an answer can be believed. */
function doubted(order: OrderRow, { patch, doubt, evidence, now }: Doubted): Decision {
  const status: OrderStatus = order.status === 'paid' ? 'paid' : 'unknown';
  const closedAt = closedAtFor(status, { order, expiresAt: order.expiresAt, now });
  const raised = raise(order, doubt, evidence);
  const events = status === order.status ? raised.events : [doubtEvent(doubt, evidence)];
  return { patch: { ...patch, status, closedAt, ...raised.patch }, events };
}

interface Believed {
  word: GatewayWord;
  expiresAt: number | null;
  evidence: Evidence;
  now: number;
}

function believed(order: OrderRow, said: Believed): Decision {
  const { word, expiresAt, evidence, now } = said;
  if (order.status === 'paid') {
    return word === 'paid' ? stillPaid(order, evidence) : raise(order, 'PAYMENT_WITHDRAWN', evidence);
  }
  const closedAt = closedAtFor(word, { order, expiresAt, now });
  const settled = settle(order, evidence, null);
  if (word === order.status) return { patch: { closedAt, ...settled.patch }, events: settled.events };
  const isLate = word === 'paid' && order.closedAt !== null && order.closedAt <= now;
  const moved = movedEvents(word, evidence);
  // Out of `unknown` into `open`, `settled` says it all.
  const told = order.status === 'unknown' && word === 'open' && settled.events.length > 0;
  const late = isLate ? raise(order, 'LATE_MONEY', evidence) : { patch: {}, events: [] };
  return {
    patch: { status: word, closedAt, ...settled.patch, ...late.patch },
    events: [...(told ? [] : moved), ...settled.events, ...late.events],
  };
}

function movedEvents(word: GatewayWord, evidence: Evidence): EventDraft[] {
  return [{ type: word === 'open' ? 'reopened' : word, who: 'gateway', evidence }];
}

/**
 * A payment we once doubted is not simply believed again: until its transactions prove it, it stays
 * amber for want of proof.
 */
function stillPaid(order: OrderRow, evidence: Evidence): Decision {
  const isUnproven = order.provenAt === null && !isHandled(order, 'PAYMENT_NOT_PROVEN');
  return settle(order, evidence, isUnproven ? 'PAYMENT_NOT_PROVEN' : null);
}

function settle(order: OrderRow, evidence: Evidence, left: AttentionCode | null): Decision {
  const { attention } = order;
  if (attention === null || !endsWithMatch(attention)) return { patch: {}, events: [] };
  const events: EventDraft[] = [{ type: 'settled', who: 'comptoir', evidence: { ...evidence, attention } }];
  if (left) events.push({ type: 'attention', who: 'comptoir', evidence: { ...evidence, attention: left } });
  return { patch: { attention: left }, events };
}
