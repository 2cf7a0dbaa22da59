import type { AttentionCode } from '../../../shared/attention.ts';
import type { Transaction } from '../../../shared/order.ts';
import type { Evidence } from '../../../shared/order-event.ts';
import type { PaymentTransaction } from '../gateway/gateway.ts';
import type { EventDraft, OrderPatch, OrderRow } from '../register/register.ts';
import { endsWithProof, isGraver } from './attention.ts';
import { collectionOf, isAwaited, isToValidate } from './expects.ts';
import { type Decision, evidenceOf, evidenceOfRefusal, type Fact, nothing } from './fact.ts';

type Transactions = Extract<Fact, { type: 'transactions' }>;
type Refused = Extract<Fact, { type: 'transactions-refused' }>;

/** How long a payment may go without its transactions before it turns amber. */
const proofWithinMs = 60_000;

/** `Order/Get` answered: the second proof of a payment, or money nobody told us of. */
export function decideTransactions(order: OrderRow, fact: Transactions, now: number): Decision {
  const seen: OrderPatch = { checkedAt: fact.call.endedAt };
  const evidence = evidenceOf(fact.call);
  if (order.status === 'unconfirmed') return withPatch(seen, moneyByReference(order, fact, evidence));
  // What Get says decides whether it is paid; transactions alone never do, nor do they count as a check of it.
  return order.status === 'paid' ? judge(order, fact, { evidence, now }) : nothing;
}

/** More transactions under the reference than the gateway lists (PSP_015): nobody can tell, so a person must. */
export function decideTransactionsRefused(order: OrderRow, fact: Refused, now: number): Decision {
  const isUnproven = order.status === 'paid' && order.provenAt === null;
  if (fact.error.errorCode === 'PSP_015' && (isUnproven || order.status === 'unconfirmed')) {
    return raise(order, 'MONEY_WITH_REFERENCE', evidenceOfRefusal(fact.call, fact.error));
  }
  return decideTime(order, now);
}

/** The proof is overdue. */
export function decideTime(order: OrderRow, now: number): Decision {
  const { status, provenAt, paidAt } = order;
  if (status !== 'paid' || provenAt !== null || paidAt === null) return nothing;
  return now - paidAt > proofWithinMs ? raise(order, 'PAYMENT_NOT_PROVEN', {}) : nothing;
}

function moneyByReference(order: OrderRow, fact: Transactions, evidence: Evidence): Decision {
  const [paid] = fact.transactions.filter(isMoney);
  if (!paid) return nothing;
  return withPatch({ transaction: shown(paid) }, raise(order, 'MONEY_WITH_REFERENCE', evidence));
}

/**
 * Ours are those that carry our order's id: a reference is not unique at the gateway. What waits as the order
 * asked for counts like money: it is promised, and said so wherever the order is shown.
 */
function judge(order: OrderRow, fact: Transactions, at: { evidence: Evidence; now: number }): Decision {
  const ours = fact.transactions.filter((one) => one.metadata['comptoir'] === order.id);
  const seen: OrderPatch = { transactions: ours.length === 0 ? null : ours.map(shown) };
  return withPatch(seen, judgeOurs(order, ours, at));
}

function judgeOurs(
  order: OrderRow,
  ours: PaymentTransaction[],
  at: { evidence: Evidence; now: number },
): Decision {
  const debits = ours.filter((one) => one.operationType === 'DEBIT');
  const promised = debits.filter((one) => isMoney(one) || isAwaited(one, order.expects));
  const others = debits.filter((one) => !promised.includes(one));
  const sum = total(promised);
  const isRightCurrency = promised.every((one) => one.currency === order.currency);
  if (isAmountOf(order, sum) && isRightCurrency) return proven(order, { ours, promised }, at);
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
function isAmountOf({ amount, pendingAmount }: OrderRow, sum: number): boolean {
  return sum === amount || sum === pendingAmount;
}

/** Told once, and again when a payment that waited is taken or must be validated. */
function proven(
  order: OrderRow,
  { ours, promised }: { ours: PaymentTransaction[]; promised: PaymentTransaction[] },
  { evidence, now }: { evidence: Evidence; now: number },
): Decision {
  const last = promised.findLast(isMoney) ?? promised.at(-1);
  const events: EventDraft[] = [];
  const patch: OrderPatch = last ? { transaction: shown(last) } : {};
  const before = collectionOf(order);
  const after = collectionOf({ ...order, transactions: ours.map(shown) });
  const hasMoved = JSON.stringify(before) !== JSON.stringify(after);
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

function raise(order: OrderRow, doubt: AttentionCode, evidence: Evidence): Decision {
  if (!isGraver(doubt, order.attention)) return nothing;
  return {
    patch: { attention: doubt },
    events: [{ type: 'attention', who: 'comptoir', evidence: { ...evidence, attention: doubt } }],
  };
}

const isMoney = (one: PaymentTransaction) => one.status === 'PAID' && one.operationType === 'DEBIT';

const total = (some: PaymentTransaction[]) => some.reduce((sum, one) => sum + one.amount, 0);

function withPatch(patch: OrderPatch, decision: Decision): Decision {
  return { patch: { ...patch, ...decision.patch }, events: decision.events };
}

function shown(one: PaymentTransaction): Transaction {
  return {
    uuid: one.uuid,
    amount: one.amount,
    currency: one.currency,
    status: one.status,
    detailedStatus: one.detailedStatus,
    brand: one.brand,
    pan: one.pan,
    authorisation: one.authorisation,
    at: iso(one.creationDate),
    operationType: one.operationType,
    captureAt: iso(one.expectedCaptureDate),
    errorCode: one.errorCode,
    detailedErrorCode: one.detailedErrorCode,
  };
}

function iso(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
