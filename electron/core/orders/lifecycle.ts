import { unreachable } from '../../../shared/result.ts';
import type { OrderPatch, OrderRow } from '../register/register.ts';
import { decideCancelAsked, decideCancelFailed } from './decide-cancel.ts';
import { decideChangeAnswered, decideChangeAsked, decideChangeFailed } from './decide-change.ts';
import { decideCreated, decideFailedCreate, decideUnconfirmed } from './decide-create.ts';
import { decideGetRefused, decideGot } from './decide-get.ts';
import { decideHandled } from './decide-handling.ts';
import { decideTime, decideTransactions, decideTransactionsRefused } from './decide-proof.ts';
import { decideFound, decideResolved } from './decide-resolution.ts';
import { type Decision, evidenceOf, evidenceOfRefusal, type Fact } from './fact.ts';

/**
 * What one fact means for one order: which fields change, and which events say so. Pure; `now` is the
 * gateway's time in ms. A fact that changes nothing yields no event (at most a new `checkedAt`).
 */
export function decide(order: OrderRow, fact: Fact, now: number): Decision {
  const { patch, events } = meaning(order, fact, now);
  return { patch: changesOnly(order, patch), events };
}

function meaning(order: OrderRow, fact: Fact, now: number): Decision {
  switch (fact.type) {
    case 'created':
      return decideCreated(order, fact, now);
    case 'create-refused':
    case 'create-never-sent':
    case 'create-unanswered':
      return decideFailedCreate(order, fact, now);
    case 'found-requesting':
      return decideUnconfirmed(order, { reason: 'stopped', attempt: order.attempts }, now);
    case 'got':
      return decideGot(order, fact, now);
    case 'get-refused':
      return decideGetRefused(order, fact, now);
    case 'transactions':
      return decideTransactions(order, fact, now);
    case 'transactions-refused':
      return decideTransactionsRefused(order, fact, now);
    case 'read-unanswered':
      return decideUnanswered(fact);
    case 'change-asked':
      return decideChangeAsked(order, fact, now);
    case 'change-answered':
      return decideChangeAnswered(order, fact);
    case 'change-refused':
    case 'change-never-sent':
    case 'change-unanswered':
      return decideChangeFailed(order, fact);
    case 'cancel-asked':
      return decideCancelAsked(order, fact, now);
    case 'cancel-refused':
    case 'cancel-never-sent':
    case 'cancel-unanswered':
      return decideCancelFailed(order, fact);
    case 'resolved':
      return decideResolved(order, fact);
    case 'resolved-created':
      return decideFound(order, fact, now);
    case 'handled':
      return decideHandled(order, fact, now);
    case 'time':
      return decideTime(order, now);
    default:
      return unreachable(fact);
  }
}

/** Nothing changes; that nobody answered is told. */
function decideUnanswered(fact: Extract<Fact, { type: 'read-unanswered' }>): Decision {
  const evidence =
    'error' in fact
      ? evidenceOfRefusal(fact.call, fact.error)
      : evidenceOf(fact.call, { reason: fact.reason });
  return { patch: {}, events: [{ type: 'unanswered', who: 'comptoir', evidence }] };
}

function changesOnly(order: OrderRow, patch: OrderPatch): OrderPatch {
  const before: Record<string, unknown> = { ...order };
  const changed = Object.entries(patch).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field]),
  );
  return Object.fromEntries(changed);
}
