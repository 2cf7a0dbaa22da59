import type { OrderRow } from '../register/register.ts';
import { type Decision, evidenceOf, type Fact, nothing } from './fact.ts';
import { isOurs, shownTransaction } from './seen-transaction.ts';

type Transactions = Extract<Fact, { type: 'transactions' }>;

/** Whether the attempts of a refused order are to be read: staff want to tell the customer why. */
export function wantsReason(before: OrderRow, after: OrderRow): boolean {
  return after.status === 'refused' && (before.status !== 'refused' || after.transactions === null);
}

/** The attempts of a refused order, and the reason of the last one, told once. Money among them is `Get`'s to tell. */
export function decideReason(order: OrderRow, { transactions, call }: Transactions): Decision {
  const attempts = transactions.filter((one) => isOurs(order, one));
  if (attempts.some(({ status }) => status === 'PAID')) return nothing;
  const known = new Set(order.transactions?.map(({ uuid }) => uuid));
  const patch = { transactions: attempts.map(shownTransaction) };
  const refused = attempts.filter(({ status, errorCode }) => status === 'UNPAID' && errorCode !== null);
  const last = refused.toSorted((a, b) => (a.creationDate ?? 0) - (b.creationDate ?? 0)).at(-1);
  if (!last || known.has(last.uuid)) return { patch, events: [] };
  const evidence = evidenceOf(call, {
    ...(last.errorCode === null ? {} : { errorCode: last.errorCode }),
    ...(last.errorMessage === null ? {} : { errorMessage: last.errorMessage }),
    ...(last.detailedErrorCode === null ? {} : { bankCode: last.detailedErrorCode }),
  });
  return { patch, events: [{ type: 'explained', who: 'gateway', evidence }] };
}

/** Refused attempts are no money seen: once it is paid, they would be taken for the payment's transactions. */
export function withoutAttempts({ transactions }: Pick<OrderRow, 'transactions'>): { transactions?: null } {
  return transactions?.every(({ status }) => status === 'UNPAID') ? { transactions: null } : {};
}
