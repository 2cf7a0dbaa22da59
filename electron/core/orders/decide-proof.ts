import type { Collection } from '../../../shared/order.ts';
import type { Evidence } from '../../../shared/order-event.ts';
import type { PaymentTransaction } from '../gateway/gateway.ts';
import type { EventDraft, OrderPatch, OrderRow } from '../register/register.ts';
import { endsWithProof } from './attention.ts';
import { decideReason } from './decide-reason.ts';
import { collectionOf, isAwaited, isToValidate } from './expects.ts';
import { type Decision, evidenceOf, evidenceOfRefusal, type Fact, nothing } from './fact.ts';
import { raise } from './raise.ts';
import { isOurs, shownTransaction } from './seen-transaction.ts';

type Transactions = Extract<Fact, { type: 'transactions' }>;
type Refused = Extract<Fact, { type: 'transactions-refused' }>;

/** How long a payment may go without its transactions before it turns amber. */
const proofWithinMs = 60_000;

/** `Order/Get` answered: the second proof of a payment, or money nobody told us of. */
export function decideTransactions(order: OrderRow, fact: Transactions, now: number): Decision {
  const { call } = fact;
  if (isAskedByReference(order)) return withPatch({ checkedAt: call.endedAt }, moneyByReference(order, fact));
  // What Get says decides whether it is paid; transactions alone never do, nor do they count as a check of it.
  if (order.status === 'refused') return decideReason(order, fact);
  if (order.status !== 'paid') return nothing;
  // Each Get is followed by its own transactions: those from before it are over.
  const isOld = order.checkedAt !== null && call.endedAt < order.checkedAt;
  return isOld ? decideTime(order, now) : judge(order, fact, { evidence: evidenceOf(call), now });
}

/** More transactions under the reference than the gateway lists (PSP_015): nobody can tell, so a person must. */
export function decideTransactionsRefused(order: OrderRow, fact: Refused, now: number): Decision {
  const isUnproven = order.status === 'paid' && order.provenAt === null;
  if (fact.error.errorCode === 'PSP_015' && (isUnproven || isAskedByReference(order))) {
    return broughtBack(order, raise(order, 'MONEY_WITH_REFERENCE', evidenceOfRefusal(fact.call, fact.error)));
  }
  return decideTime(order, now);
}

/** The proof is overdue. */
export function decideTime(order: OrderRow, now: number): Decision {
  const { status, provenAt, paidAt } = order;
  if (status !== 'paid' || provenAt !== null || paidAt === null) return nothing;
  // Paid in the future: by a clock that the gateway has set back since.
  return Math.abs(now - paidAt) > proofWithinMs ? raise(order, 'PAYMENT_NOT_PROVEN', {}) : nothing;
}

/** Nothing but its reference is known of it. That it was never made is staff's word, not the gateway's. */
export function isAskedByReference({ status, resolution }: OrderRow): boolean {
  return status === 'unconfirmed' || (status === 'rejected' && resolution === 'not-created');
}

function moneyByReference(order: OrderRow, fact: Transactions): Decision {
  const money = fact.transactions.filter(isMoney);
  const ours = money.filter((one) => isOurs(order, one));
  const found = ours.length > 0 ? ours : money;
  const [first] = found;
  if (!first) return nothing;
  const seen: OrderPatch = {
    transaction: shownTransaction(first),
    transactions: found.map(shownTransaction),
  };
  const raised = raise({ ...order, ...seen }, 'MONEY_WITH_REFERENCE', evidenceOf(fact.call));
  return withPatch(seen, broughtBack(order, raised));
}

/** Whoever called it not created was wrong, or there is another order of this reference: nobody knows again. */
function broughtBack(order: OrderRow, raised: Decision): Decision {
  const isBack = raised.events.length > 0 && order.status === 'rejected';
  return isBack ? withPatch({ status: 'unconfirmed', resolution: null }, raised) : raised;
}

/**
 * Ours are those that carry our order's id: a reference is not unique at the gateway. What waits as the order
 * asked for counts like money: it is promised, and said so wherever the order is shown.
 */
function judge(order: OrderRow, fact: Transactions, at: { evidence: Evidence; now: number }): Decision {
  const ours = fact.transactions.filter((one) => isOurs(order, one));
  const seen = { transactions: ours.length === 0 ? null : ours.map(shownTransaction) };
  return withPatch(seen, judgeOurs({ ...order, ...seen }, ours, { ...at, before: collectionOf(order) }));
}

interface Judged {
  evidence: Evidence;
  now: number;
  /** How far its payments had come until now. */
  before: Collection | undefined;
}

function judgeOurs(order: OrderRow, ours: PaymentTransaction[], at: Judged): Decision {
  const debits = ours.filter((one) => one.operationType === 'DEBIT');
  const promised = debits.filter((one) => isMoney(one) || isAwaited(one, order.expects));
  const others = debits.filter((one) => !promised.includes(one));
  const sum = total(promised);
  const isRightCurrency = promised.every((one) => one.currency === order.currency);
  if (isAmountOf(order, sum) && isRightCurrency) return proven(order, promised, at);
  if (order.provenAt !== null && others.length > 0 && sum < order.amount)
    return withdrawn(order, at.evidence);
  const running = total(others.filter((one) => one.status === 'RUNNING'));
  const mayStillCome = isRightCurrency && (sum === 0 || isAmountOf(order, sum + running));
  if (order.provenAt === null && mayStillCome) {
    // Nobody asked for validation, and nothing comes without it.
    return others.some(isToValidate)
      ? raise(order, 'PAYMENT_NOT_PROVEN', at.evidence)
      : decideTime(order, at.now);
  }
  return withPatch({ provenAt: null }, raise(order, 'TRANSACTIONS_DIFFER', at.evidence));
}

/** While a change has no answer either amount proves a payment, which stays amber for the change. */
function isAmountOf({ amount, pendingAmount, changeAskedAt }: OrderRow, sum: number): boolean {
  return sum === amount || (changeAskedAt !== null && sum === pendingAmount);
}

/** Told once, and again when a payment that waited is taken or must be validated. */
function proven(order: OrderRow, promised: PaymentTransaction[], at: Judged): Decision {
  const { evidence, now, before } = at;
  const last = promised.findLast(isMoney) ?? promised.at(-1);
  const events: EventDraft[] = [];
  const patch: OrderPatch = last ? { transaction: shownTransaction(last) } : {};
  const hasMoved = JSON.stringify(before) !== JSON.stringify(collectionOf(order));
  if (order.provenAt === null || hasMoved) {
    patch.provenAt = order.provenAt ?? now;
    events.push({ type: 'proven', who: 'gateway', evidence });
  }
  const { attention } = order;
  if (attention !== null && endsWithProof(attention)) {
    patch.attention = null;
    events.push({ type: 'settled', who: 'comptoir', evidence: { ...evidence, attention } });
  }
  return { patch, events };
}

function withdrawn(order: OrderRow, evidence: Evidence): Decision {
  return withPatch({ provenAt: null }, raise(order, 'PAYMENT_WITHDRAWN', evidence));
}

const isMoney = (one: PaymentTransaction) => one.status === 'PAID' && one.operationType === 'DEBIT';

const total = (some: PaymentTransaction[]) => some.reduce((sum, one) => sum + one.amount, 0);

function withPatch(patch: OrderPatch, decision: Decision): Decision {
  return { patch: { ...patch, ...decision.patch }, events: decision.events };
}
