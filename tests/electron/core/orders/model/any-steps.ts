import fc from 'fast-check';
import type { Fact } from '../../../../../electron/core/orders/fact.ts';
import {
  callAt,
  cancelRefusedFact,
  cancelUnansweredFact,
  changeAnsweredFact,
  changeAskedFact,
  changeRefusedFact,
  changeUnansweredFact,
  createdFact,
  gatewayError,
  gotFact,
  transaction,
  transactionsFact,
} from '../../../../support/order-facts.ts';
import { expiresAt, madeAt, orderRow, requestingRow } from '../../../../support/order-row.ts';

/** One thing that happens, as plain data, so that a counterexample can be read. */
export interface Step {
  /** Since the step before it, ms. */
  afterMs: number;
  /** How much later than it was said an answer is heard, ms. */
  lateMs: number;
  what: What;
}

type What =
  | { is: 'got' | 'created' | 'change-answered' | 'resolved-created'; answer: Answer }
  | { is: 'transactions'; payments: Payment[] }
  | { is: 'change-asked'; amount: number }
  | { is: 'get-refused' | 'change-refused' | 'cancel-refused' | 'create-refused'; code: string }
  | { is: 'resolved'; resolution: 'not-created' | 'left' | 'link-only' }
  | { is: 'handled'; how: 'kept' | 'refunded' }
  | { is: Silent };

const silent = [
  'time',
  'found-requesting',
  'create-unanswered',
  'create-never-sent',
  'change-unanswered',
  'change-never-sent',
  'cancel-asked',
  'cancel-unanswered',
  'cancel-never-sent',
  'too-many-transactions',
  'read-unanswered',
] as const;
type Silent = (typeof silent)[number];

export interface Answer {
  word: string;
  amount: number;
  currency: string;
  orderId: string | null;
  paymentOrderId: string;
  formAction: string | null;
  mode: 'TEST' | 'PRODUCTION' | null;
  isDated: boolean;
  expirationDate: number | null;
  updatedAgoMs: number | null;
}

export interface Payment {
  uuid: string;
  amount: number;
  currency: string;
  status: string;
  detailedStatus: string | null;
  operationType: string | null;
  isOurs: boolean;
}

const ourId = 'd63e7f507a6f4dfa86cb40a833ecfd85';

const mostly = <T>(usual: T, ...others: T[]) =>
  fc.oneof({ weight: 24, arbitrary: fc.constant(usual) }, fc.constantFrom(usual, ...others));

const answer: fc.Arbitrary<Answer> = fc.record({
  word: fc.oneof(
    { weight: 5, arbitrary: fc.constant('PAID') },
    { weight: 3, arbitrary: fc.constant('RUNNING') },
    fc.constantFrom('REFUSED', 'EXPIRED', 'CANCELLED', 'CANCELED', 'ODD'),
  ),
  amount: fc.oneof({ weight: 8, arbitrary: fc.constant(1250) }, fc.constantFrom(2000, 2000, 12_500)),
  currency: mostly('EUR', 'USD'),
  orderId: mostly<string | null>(orderRow().reference, null, 'B'),
  paymentOrderId: mostly(ourId, 'f'.repeat(32)),
  formAction: mostly<string | null>('PAYMENT', null, 'REGISTER', 'ODD'),
  mode: mostly<'TEST' | 'PRODUCTION' | null>('TEST', 'PRODUCTION', null),
  isDated: mostly(true, false),
  expirationDate: mostly<number | null>(expiresAt, null, expiresAt + 3_600_000),
  updatedAgoMs: fc.constantFrom(null, 1_000, 600_000),
});

const payment: fc.Arbitrary<Payment> = fc.record({
  uuid: fc.constantFrom('a', 'b', 'c'),
  amount: fc.constantFrom(1250, 1250, 250, 1000, 2000),
  currency: mostly('EUR', 'USD'),
  status: fc.constantFrom('PAID', 'PAID', 'PAID', 'RUNNING', 'UNPAID'),
  detailedStatus: fc.constantFrom(null, 'AUTHORISED_TO_VALIDATE', 'WAITING_AUTHORISATION'),
  operationType: mostly<string | null>('DEBIT', 'CREDIT', 'VERIFICATION', null),
  isOurs: fc.constantFrom(true, true, true, false),
});

const whole: Payment = {
  uuid: 'a',
  amount: 1250,
  currency: 'EUR',
  status: 'PAID',
  detailedStatus: 'AUTHORISED',
  operationType: 'DEBIT',
  isOurs: true,
};

const foreign: Payment = { ...whole, uuid: 'z', isOurs: false };

const what: fc.Arbitrary<What> = fc.oneof(
  { weight: 14, arbitrary: answer.map((said): What => ({ is: 'got', answer: said })) },
  {
    weight: 8,
    arbitrary: fc
      .oneof(
        { weight: 4, arbitrary: fc.constant<Payment[]>([whole]) },
        // Of another order under the same reference.
        fc.constantFrom<Payment[]>([foreign], [whole, foreign]),
        { weight: 2, arbitrary: fc.array(payment, { maxLength: 3 }) },
      )
      .map((payments): What => ({ is: 'transactions', payments })),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('created', 'change-answered', 'resolved-created'), answer)
      .map(([is, said]): What => ({ is, answer: said })),
  },
  { weight: 3, arbitrary: mostly(2000, 1250).map((amount): What => ({ is: 'change-asked', amount })) },
  fc
    .tuple(
      fc.constantFrom('get-refused', 'change-refused', 'cancel-refused', 'create-refused'),
      fc.constantFrom('PSP_1000', 'PSP_1005', 'PSP_999', 'INT_009'),
    )
    .map(([is, code]): What => ({ is, code })),
  fc
    .constantFrom('not-created', 'left', 'link-only')
    .map((resolution): What => ({ is: 'resolved', resolution })),
  { weight: 2, arbitrary: fc.constantFrom('kept', 'refunded').map((how): What => ({ is: 'handled', how })) },
  { weight: 5, arbitrary: fc.constantFrom(...silent).map((is): What => ({ is })) },
);

const step: fc.Arbitrary<Step> = fc
  .record({
    afterMs: fc.constantFrom(500, 2_000, 2_000, 20_000, 61_000, 20 * 60_000),
    lateMs: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.constantFrom(3_000, 25_000)),
    what,
  })
  // An answer that bears no date is taken in the order it comes: then it must come in its order.
  .map((one) => ('answer' in one.what && !one.what.answer.isDated ? { ...one, lateMs: 0 } : one));

/** Anything the gateway, staff, a crash or the time can tell of one order, in any order. */
export const anySteps = fc.array(step, { minLength: 1, maxLength: 22 });

export const anyStart = fc.constantFrom(
  orderRow(),
  orderRow({ mode: 'test' }),
  orderRow({ mode: 'production' }),
  requestingRow(),
  requestingRow({ expiresAt: null }),
  // A change is under way, and one was given up.
  orderRow({ pendingAmount: 2000, changeAskedAt: madeAt }),
  orderRow({ pendingAmount: 2000 }),
  orderRow({ expects: { instalments: 2 } }),
  orderRow({ expects: { validation: true } }),
  orderRow({ formAction: 'REGISTER' }),
);

export interface Heard {
  fact: Fact;
  what: What;
  /** When it was said, and when it is heard: gateway time, which here is everybody's. */
  saidAt: number;
  now: number;
}

/** The facts in the order in which they are heard. */
export function heardFrom(steps: Step[], since: number = madeAt): Heard[] {
  let saidAt = since;
  const all = steps.map(({ afterMs, lateMs, what: told }) => {
    saidAt += afterMs;
    return { fact: factOf(told, saidAt), what: told, saidAt, now: saidAt + lateMs };
  });
  return all.sort((a, b) => a.now - b.now || a.saidAt - b.saidAt);
}

function factOf(told: What, at: number): Fact {
  switch (told.is) {
    case 'got':
      return gotFact(at, ...spoken(told.answer, at));
    case 'created':
      return createdFact(at, ...spoken(told.answer, at));
    case 'change-answered':
      return changeAnsweredFact(at, ...spoken(told.answer, at));
    case 'resolved-created': {
      const created = createdFact(at, ...spoken(told.answer, at));
      if (created.type !== 'created') throw new Error('not a created fact');
      return { ...created, type: 'resolved-created', who: 'staff' };
    }
    case 'transactions':
      return transactionsFact(
        at,
        told.payments.map(({ isOurs, ...facts }) =>
          transaction({ ...facts, ...(isOurs ? {} : { metadata: {} }) }),
        ),
      );
    case 'change-asked':
      return changeAskedFact({ amount: told.amount });
    case 'get-refused':
      return { type: told.is, error: gatewayError(told.code), call: callAt('Charge/PaymentOrder/Get', at) };
    case 'create-refused':
      return { type: told.is, error: gatewayError(told.code), call: callAt('Charge/CreatePaymentOrder', at) };
    case 'change-refused':
      return changeRefusedFact(at, told.code);
    case 'cancel-refused':
      return cancelRefusedFact(at, told.code);
    case 'resolved':
      return told.resolution === 'link-only'
        ? {
            type: 'resolved',
            who: 'staff',
            resolution: told.resolution,
            paymentUrl: 'http://127.0.0.1:1/t/x',
          }
        : { type: 'resolved', who: 'staff', resolution: told.resolution };
    case 'handled':
      return { type: 'handled', who: 'staff', how: told.how, by: 'staff A' };
    default:
      return silentFact(told.is, at);
  }
}

function silentFact(is: Silent, at: number): Fact {
  switch (is) {
    case 'time':
    case 'found-requesting':
      return { type: is };
    case 'create-unanswered':
      return { type: is, reason: 'timeout', call: callAt('Charge/CreatePaymentOrder', at) };
    case 'create-never-sent':
      return { type: is, reason: 'dns', call: callAt('Charge/CreatePaymentOrder', at) };
    case 'change-unanswered':
      return changeUnansweredFact(at);
    case 'change-never-sent':
      return { type: is, reason: 'dns', call: callAt('Charge/PaymentOrder/Update', at) };
    case 'cancel-asked':
      return { type: is, who: 'staff' };
    case 'cancel-unanswered':
      return cancelUnansweredFact(at);
    case 'cancel-never-sent':
      return { type: is, reason: 'dns', call: callAt('Charge/PaymentOrder/Cancel', at) };
    case 'too-many-transactions':
      return { type: 'transactions-refused', error: gatewayError('PSP_015'), call: callAt('Order/Get', at) };
    case 'read-unanswered':
      return { type: is, reason: 'timeout', call: callAt('Charge/PaymentOrder/Get', at) };
  }
}

function spoken(said: Answer, at: number): [Parameters<typeof gotFact>[1], Parameters<typeof gotFact>[2]] {
  const { word, amount, currency, orderId, paymentOrderId, formAction, expirationDate, updatedAgoMs } = said;
  return [
    {
      paymentOrderStatus: word,
      amount,
      currency,
      orderId,
      paymentOrderId,
      formAction,
      expirationDate,
      updateDate: updatedAgoMs === null ? null : at - updatedAgoMs,
    },
    { mode: said.mode, ...(said.isDated ? {} : { serverDate: null }) },
  ];
}
