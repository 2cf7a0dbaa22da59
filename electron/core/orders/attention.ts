import type { AttentionCode } from '../../../shared/attention.ts';

/**
 * An order shows one doubt at a time, the gravest. Those of a higher rank are never replaced by one of
 * a lower: a smaller doubt that went away must not take a bigger one with it.
 */
const rank: Record<AttentionCode, number> = {
  OUTCOME_UNKNOWN: 0,
  PAYMENT_NOT_PROVEN: 1,
  TRANSACTIONS_DIFFER: 2,
  STATUS_UNREADABLE: 3,
  AMOUNT_DIFFERS: 3,
  CURRENCY_DIFFERS: 3,
  REFERENCE_DIFFERS: 3,
  MODE_DIFFERS: 3,
  CHANGE_UNCONFIRMED: 4,
  MONEY_WITH_REFERENCE: 5,
  LATE_MONEY: 5,
  PAYMENT_WITHDRAWN: 6,
};

/** Whether `doubt` is to take the place of the doubt an order already shows. */
export function isGraver(doubt: AttentionCode, current: AttentionCode | null): boolean {
  if (current === null) return true;
  if (rank[doubt] !== rank[current]) return rank[doubt] > rank[current];
  return doubt !== current && endsWithMatch(doubt);
}

/** Whether one alarm says no more than another. */
export function isNoGraver(doubt: AttentionCode, than: AttentionCode): boolean {
  return rank[doubt] <= rank[than];
}

/** Doubts about the payment order itself: a readable answer that matches ends them. */
export function endsWithMatch(code: AttentionCode): boolean {
  return rank[code] === 3 || code === 'OUTCOME_UNKNOWN';
}

/** Doubts about the second proof: transactions that add up end them. The gravest three end with a person. */
export function endsWithProof(code: AttentionCode): boolean {
  return code === 'PAYMENT_NOT_PROVEN' || code === 'TRANSACTIONS_DIFFER';
}

/** What each doubt means and what to do next, for whoever has no screen of ours (tills, scripts, logs). */
export const attentionMessages: Record<AttentionCode, string> = {
  AMOUNT_DIFFERS:
    'The gateway has another amount than the one asked for. Check this order in the Back Office before handing anything over.',
  CURRENCY_DIFFERS:
    'The gateway has another currency than the one asked for. Check this order in the Back Office.',
  REFERENCE_DIFFERS:
    'The gateway answered with another reference than ours. Check this order in the Back Office.',
  MODE_DIFFERS:
    'The gateway answered in another mode (test or production) than this order was made in. Do not count on a payment.',
  PAYMENT_NOT_PROVEN:
    'The gateway says paid, but its transactions do not show the payment yet. Check the Back Office before handing anything over.',
  TRANSACTIONS_DIFFER:
    'The gateway says paid, but its transactions do not add up to the amount. Check the Back Office.',
  PAYMENT_WITHDRAWN:
    'The gateway said paid and says so no longer. Check the Back Office: the money may not come.',
  MONEY_WITH_REFERENCE:
    'There is money under this reference, but we cannot tell that it is for this order. Check the Back Office.',
  LATE_MONEY:
    'This order was paid after it had ended. Look for a second payment before you hand over or refund.',
  STATUS_UNREADABLE:
    'The gateway said something about this order that Comptoir cannot read. It keeps asking; check the Back Office.',
  OUTCOME_UNKNOWN:
    'The gateway did not answer, so the order may or may not exist there. Nobody has seen its link. Make a new one if the customer waits.',
  CHANGE_UNCONFIRMED:
    'A change of this order was sent and not answered: the gateway may have the old or the new amount. Check the Back Office before handing anything over.',
};
