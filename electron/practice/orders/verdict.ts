import { isRegistrationOnly, type PracticeOrder } from './order.ts';
import type { CardEnding, TestCard } from './test-cards.ts';
import type { PaymentFailure, ThreeDSOutcome } from './transaction.ts';

/** What the customer did at the step of 3-D Secure; `unasked` when there was none. */
export type Authentication = 'unasked' | 'confirmed' | 'declined' | 'timed-out';

/** How a payment attempt ends. */
export interface Verdict {
  failure: PaymentFailure | null;
  threeDS: ThreeDSOutcome;
  /** Whether later parts of a plan will be refused when they fall due. */
  isRefusedLater: boolean;
}

/** Texts of the codes follow the platform's reference; which code a rejected authentication has is inferred. */
const failures = {
  bank: {
    code: 'ACQ_001',
    message: 'payment refused',
    detailedCode: '05',
    detailedMessage: 'Do not honor',
  },
  currency: {
    code: 'ACQ_001',
    message: 'payment refused',
    detailedCode: '57',
    detailedMessage: 'Transaction not permitted to this cardholder',
  },
  rejected: {
    code: 'AUTH_999',
    message: 'authentication rejected',
    detailedCode: null,
    detailedMessage: 'The cardholder was not authenticated',
  },
  timeout: { code: 'AUTH_149', message: '3DS operation timeout', detailedCode: null, detailedMessage: null },
  abandoned: {
    code: 'PSP_649',
    message: 'payment session expired',
    detailedCode: null,
    detailedMessage: 'The buyer did not complete the 3DS authentication',
  },
} as const satisfies Record<string, PaymentFailure>;

const challenges: readonly CardEnding[] = ['challenge', 'challenge-refused', 'challenge-timeout'];
const outside3DS: readonly CardEnding[] = ['not-enrolled', 'disengaged', 'authentication-rejected'];

/** Whether 3-D Secure asks the customer before this card pays this order. */
export function asksForStep({ details }: PracticeOrder, { ending }: TestCard): boolean {
  if (outside3DS.includes(ending) || isWithout3DS(details.strongAuthentication)) return false;
  return challenges.includes(ending) || details.strongAuthentication.startsWith('CHALLENGE_');
}

function isWithout3DS(strongAuthentication: string): boolean {
  return strongAuthentication === 'DISABLED' || strongAuthentication === 'FRICTIONLESS';
}

/** The end of an attempt with `card`, after what the customer did at the step. */
export function judge(
  order: PracticeOrder,
  { ending, currency }: TestCard,
  authentication: Authentication,
): Verdict {
  const threeDS = threeDSOf(order, ending, authentication);
  return {
    failure: failureOf({ order, ending, authentication }) ?? wrongCurrency(order, currency),
    threeDS,
    isRefusedLater: ending === 'later-refused',
  };
}

function wrongCurrency(order: PracticeOrder, currency: string | null): PaymentFailure | null {
  return currency === null || currency === order.currency ? null : failures.currency;
}

interface Attempted {
  order: PracticeOrder;
  ending: CardEnding;
  authentication: Authentication;
}

function failureOf({ order, ending, authentication }: Attempted): PaymentFailure | null {
  if (authentication === 'declined') return failures.rejected;
  if (authentication === 'timed-out') return failures.abandoned;
  if (ending === 'challenge-timeout' && authentication === 'confirmed') return failures.timeout;
  if (ending === 'authentication-rejected') {
    return order.details.strongAuthentication === 'DISABLED' ? null : failures.rejected;
  }
  return ending === 'refused' || ending === 'challenge-refused' || isLaterCharge(order, ending)
    ? failures.bank
    : null;
}

/** Paying with a kept card is a later charge of it. */
function isLaterCharge(order: PracticeOrder, ending: CardEnding): boolean {
  return (
    ending === 'later-refused' && order.details.paymentMethodToken !== null && !isRegistrationOnly(order)
  );
}

function threeDSOf(order: PracticeOrder, ending: CardEnding, authentication: Authentication): ThreeDSOutcome {
  if (authentication === 'declined') return 'failed';
  if (authentication === 'timed-out') return 'no-answer';
  if (authentication === 'confirmed') return ending === 'challenge-timeout' ? 'no-answer' : 'challenged';
  if (ending === 'disengaged' || order.details.strongAuthentication === 'DISABLED') return 'none';
  if (ending === 'not-enrolled') return 'not-enrolled';
  return ending === 'authentication-rejected' ? 'failed' : 'frictionless';
}
