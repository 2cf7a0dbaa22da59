import { hex, type PracticeRandom } from '../chance.ts';
import { instalmentsOf } from './instalments.ts';
import { isRegistrationOnly, type PracticeOrder } from './order.ts';
import { masked, type TestCard } from './test-cards.ts';
import type { NewTransaction } from './transaction.ts';
import type { Verdict } from './verdict.ts';

/** A judged payment attempt. */
export interface Attempt {
  card: TestCard;
  verdict: Verdict;
  /** Whether the customer ticked that the card may be kept. */
  isKeepingCard: boolean;
  /** Ms since the epoch. */
  at: number;
  random: PracticeRandom;
}

const dayMs = 24 * 3_600_000;

/** The transactions an attempt makes of an order: one, or one for each part of an accepted plan. */
export function transactionsOf(order: PracticeOrder, attempt: Attempt): NewTransaction[] {
  const { details } = order;
  const plan = details.instalments;
  const token = tokenOf(order, attempt);
  const captureAt = attempt.at + details.cardOptions.captureDelay * dayMs;
  if (plan === null || attempt.verdict.failure !== null || isRegistrationOnly(order)) {
    return [transaction(order, attempt, { amount: order.amount, captureAt, instalment: null, token })];
  }
  return instalmentsOf(plan, order.amount, attempt.at).map(({ amount, dueAt }, index) =>
    transaction(order, attempt, {
      amount,
      captureAt: index === 0 ? captureAt : dueAt,
      instalment: index + 1,
      token,
    }),
  );
}

type Part = Pick<NewTransaction, 'amount' | 'captureAt' | 'instalment' | 'token'>;

function transaction(order: PracticeOrder, attempt: Attempt, part: Part): NewTransaction {
  const { card, verdict, random } = attempt;
  return {
    uuid: hex(random, 32),
    pan: masked(card.number),
    brand: card.brand,
    operationType: isRegistrationOnly(order) ? 'VERIFICATION' : 'DEBIT',
    failure: verdict.failure,
    threeDS: verdict.threeDS,
    authorizationNumber: verdict.failure === null ? hex(random, 6) : null,
    isValidatedByHand: order.details.cardOptions.manualValidation === 'YES',
    isRefusedLater: verdict.isRefusedLater && (part.instalment ?? 1) > 1,
    createdAt: attempt.at,
    ...part,
  };
}

/** The kept card: the order's own, a new one where it is kept now, or none. */
function tokenOf({ details }: PracticeOrder, { verdict, isKeepingCard, random }: Attempt): string | null {
  if (verdict.failure !== null) return null;
  if (details.paymentMethodToken !== null) return details.paymentMethodToken;
  switch (details.formAction) {
    case 'REGISTER':
    case 'REGISTER_PAY':
      return hex(random, 32);
    case 'ASK_REGISTER_PAY':
      return isKeepingCard ? hex(random, 32) : null;
    default:
      return null;
  }
}
