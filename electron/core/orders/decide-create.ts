import type { AttentionCode } from '../../../shared/attention.ts';
import type { ChannelType } from '../../../shared/channel.ts';
import type { OrderStatus } from '../../../shared/order.ts';
import type { Evidence } from '../../../shared/order-event.ts';
import { provesNothingExists } from '../gateway/error-kinds.ts';
import type { EventDraft, OrderRow } from '../register/register.ts';
import { closedAtFor } from './closing.ts';
import { type Decision, evidenceOf, evidenceOfRefusal, type Fact, nothing } from './fact.ts';
import { differenceOf, readWord } from './gateway-word.ts';

type Created = Extract<Fact, { type: 'created' }>;
type Failed = Extract<Fact, { type: 'create-refused' | 'create-never-sent' | 'create-unanswered' }>;

/** The gateway made the order. Whether that is what we asked for is judged before its link is shown. */
export function decideCreated(order: OrderRow, fact: Created, now: number): Decision {
  if (order.status !== 'requesting' && order.status !== 'unconfirmed') return nothing;
  const { answer, call } = fact;
  const doubt = doubtOfCreated(order, fact);
  const status = doubt ? 'unknown' : statusOfCreated(order, fact);
  const expiresAt = answer.expirationDate ?? order.expiresAt;
  const evidence = evidenceOf(call, { gatewayStatus: answer.paymentOrderStatus, attempt: order.attempts });
  return {
    patch: {
      status,
      paymentOrderId: answer.paymentOrderId,
      paymentUrl: answer.paymentURL,
      expiresAt,
      checkedAt: call.endedAt,
      closedAt: closedAtFor(status, { order, expiresAt, now }),
      // Money found under the reference stays a matter for a person, also when the link turns up.
      ...(order.attention === 'MONEY_WITH_REFERENCE' ? {} : { attention: doubt ?? null }),
    },
    events: eventsOfCreated(status, doubt, evidence),
  };
}

function doubtOfCreated(order: OrderRow, { answer, envelope }: Created): AttentionCode | undefined {
  const difference = differenceOf(order, answer, envelope);
  if (difference) return difference;
  const isLinkMissing = answer.paymentURL === null && !linkless.includes(order.channel);
  return readWord(answer, order) === undefined || isLinkMissing ? 'STATUS_UNREADABLE' : undefined;
}

/** Paid through the shop's own form or the voice server: no link is needed. */
const linkless: readonly ChannelType[] = ['invoice', 'ivr'];

/** Only a Get may say paid: what a create says of money is left for the check that follows at once. */
function statusOfCreated(order: OrderRow, { answer }: Created): OrderStatus {
  const word = readWord(answer, order);
  return word === undefined || word === 'paid' || word === 'registered' ? 'open' : word;
}

function eventsOfCreated(
  status: OrderStatus,
  doubt: AttentionCode | undefined,
  evidence: Evidence,
): EventDraft[] {
  const events: EventDraft[] = [{ type: 'opened', who: 'gateway', evidence }];
  if (doubt) {
    const type = doubt === 'STATUS_UNREADABLE' ? 'unreadable' : 'attention';
    events.push({ type, who: 'comptoir', evidence: { ...evidence, attention: doubt } });
  }
  if (status === 'refused' || status === 'expired' || status === 'cancelled') {
    events.push({ type: status, who: 'gateway', evidence });
  }
  return events;
}

/**
 * No order came of it, or none we know of. `rejected` only when provably nothing exists: trouble inside
 * the platform proves nothing, and once an earlier attempt may have arrived, no refusal of the next one
 * does (PSP_1036 even proves that the first exists).
 */
export function decideFailedCreate(order: OrderRow, fact: Failed, now: number): Decision {
  if (order.status !== 'requesting') return nothing;
  const evidence = { ...evidenceOfFailure(fact), attempt: order.attempts };
  if (!provesNothing(order, fact)) return decideUnconfirmed(order, evidence, now);
  const who = fact.type === 'create-refused' ? 'gateway' : 'comptoir';
  return {
    patch: { status: 'rejected', closedAt: closedAtFor('rejected', { order, expiresAt: null, now }) },
    events: [{ type: 'rejected', who, evidence }],
  };
}

function provesNothing({ attempts }: OrderRow, fact: Failed): boolean {
  const mayAlreadyExist = attempts > 1;
  if (fact.type === 'create-refused') return provesNothingExists(fact.error, { mayAlreadyExist });
  return fact.type === 'create-never-sent' && !mayAlreadyExist;
}

function evidenceOfFailure(fact: Failed): Evidence {
  return fact.type === 'create-refused'
    ? evidenceOfRefusal(fact.call, fact.error)
    : evidenceOf(fact.call, { reason: fact.reason });
}

/** It may exist: nobody asks for it again by itself, and money under its reference is looked for. */
export function decideUnconfirmed(order: OrderRow, evidence: Evidence, now: number): Decision {
  if (order.status !== 'requesting') return nothing;
  return {
    patch: {
      status: 'unconfirmed',
      attention: 'OUTCOME_UNKNOWN',
      closedAt: closedAtFor('unconfirmed', { order, expiresAt: order.expiresAt, now }),
    },
    events: [
      { type: 'unconfirmed', who: 'comptoir', evidence: { ...evidence, attention: 'OUTCOME_UNKNOWN' } },
    ],
  };
}
