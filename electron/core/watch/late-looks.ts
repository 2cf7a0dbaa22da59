import { lateLookMs, lateMoneyMs, longestLifeMs, promisedIntervalMs } from './intervals.ts';
import type { OrderFacts } from './phase.ts';

/**
 * When a payment beyond doubt is to be looked at again, `null` for never more: it may be refused or taken back
 * afterwards, and what it promised (instalments, a validation, a later capture) comes bit by bit. All in ms of
 * the gateway's time; `lookedAt` is `null` when nobody ever asked. Looks missed while we were off are one.
 */
export function nextLateLook(order: OrderFacts, since: number, lookedAt: number | null): number | null {
  if (lookedAt === null) return since;
  const usual = lateLookMs.map((afterMs) => since + afterMs).find((at) => at > lookedAt);
  const looks = [usual, lookForPromised(order, lookedAt)].filter((at) => at !== undefined);
  return looks.length === 0 ? null : Math.min(...looks);
}

function lookForPromised(order: OrderFacts, lookedAt: number): number | undefined {
  if (!isPromised(order)) return undefined;
  const end = endOfPromise(order);
  return lookedAt < end ? Math.min(lookedAt + promisedIntervalMs, end) : undefined;
}

/** Whether some of what the order asked for is still to come. */
function isPromised({ expects, transactions }: OrderFacts): boolean {
  if (expects === null) return false;
  if (transactions === null) return true;
  const paid = transactions.filter((one) => one.operationType === 'DEBIT' && one.status === 'PAID').length;
  return transactions.some(({ status }) => status === 'RUNNING') || paid < (expects.instalments ?? 1);
}

/** So long after the last date the gateway gave for it; where it gave none, as long as an order may live. */
function endOfPromise({ transactions, paidAt, createdAt }: OrderFacts): number {
  const dates = (transactions ?? []).flatMap(({ captureAt }) => captureAt ?? []).map((at) => Date.parse(at));
  const last = Math.max(...dates.filter(Number.isFinite));
  return Math.max(last + lateMoneyMs, (paidAt ?? createdAt) + longestLifeMs);
}
