import type { Collection, Transaction } from '../../../shared/order.ts';
import type { Wish } from '../../../shared/order-wish.ts';
import type { Expects, OrderRow } from '../register/register.ts';

/** What a wish makes wait; `null` for a payment that is taken whole and at once. */
export function expectsOf({
  instalments,
  manualValidation,
  captureDelay,
}: Pick<Wish, 'instalments' | 'manualValidation' | 'captureDelay'>): Expects | null {
  const count =
    instalments && ('schedules' in instalments ? instalments.schedules.length : instalments.count);
  const expects: Expects = {
    ...(count === undefined ? {} : { instalments: count }),
    ...(manualValidation ? { validation: true } : {}),
    ...(captureDelay ? { captureDelay } : {}),
  };
  return Object.keys(expects).length === 0 ? null : expects;
}

type Waiting = Pick<Transaction, 'status' | 'detailedStatus' | 'operationType'>;

const toValidate: readonly (string | null)[] = [
  'AUTHORISED_TO_VALIDATE',
  'WAITING_AUTHORISATION_TO_VALIDATE',
];

/** Whether a person must validate it in the Back Office before its money comes. */
export function isToValidate({ status, detailedStatus, operationType }: Waiting): boolean {
  return status === 'RUNNING' && operationType === 'DEBIT' && toValidate.includes(detailedStatus);
}

/** A payment that waits as the order asked for: its money is promised. */
export function isAwaited(one: Waiting, expects: Expects | null): boolean {
  if (expects === null || one.status !== 'RUNNING' || one.operationType !== 'DEBIT') return false;
  if (isToValidate(one)) return expects.validation === true;
  const isLater = expects.instalments !== undefined || expects.captureDelay !== undefined;
  return isLater && one.detailedStatus === 'WAITING_AUTHORISATION';
}

/**
 * How far the payments of a paid order have come; `undefined` for one that is taken whole and at once. Before its
 * transactions were seen, an order to be validated counts as waiting for that.
 */
export function collectionOf(
  order: Pick<OrderRow, 'status' | 'expects' | 'transactions'>,
): Collection | undefined {
  if (order.status !== 'paid') return undefined;
  const seen = order.transactions ?? [];
  const paid = seen.filter((one) => one.status === 'PAID' && one.operationType === 'DEBIT').length;
  const waiting = seen.filter(isToValidate).length;
  const { expects } = order;
  if (expects === null) {
    return waiting === 0 ? undefined : { paid, of: paid + waiting, toValidate: waiting };
  }
  const awaited = seen.filter((one) => isAwaited(one, expects)).length;
  const of = Math.max(expects.instalments ?? 1, paid + awaited);
  const isUnseen = expects.validation === true && paid + awaited === 0;
  return { paid, of, toValidate: isUnseen ? of : waiting };
}
