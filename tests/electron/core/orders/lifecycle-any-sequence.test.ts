import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../electron/core/orders/fact.ts';
import { decide } from '../../../../electron/core/orders/lifecycle.ts';
import { viewOf } from '../../../../electron/core/orders/order-view.ts';
import type { OrderRow } from '../../../../electron/core/register/register.ts';
import { isSurelyPaid } from '../../../../shared/order.ts';
import { rounds } from '../../../support/long-runs.ts';
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
} from '../../../support/order-facts.ts';
import { madeAt, orderRow, requestingRow } from '../../../support/order-row.ts';

type Timed = { fact: Fact; afterMs: number };

const mostly = <T>(usual: T, ...others: T[]) =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, fc.constantFrom(usual, ...others));

const answer = fc.record({
  paymentOrderStatus: fc.constantFrom(
    'RUNNING',
    'PAID',
    'PAID',
    'PAID',
    'REFUSED',
    'EXPIRED',
    'CANCELLED',
    'CANCELED',
    'ODD',
  ),
  amount: mostly(1250, 2000, 12500),
  currency: mostly('EUR', 'USD'),
  orderId: mostly<string | null>('A-251122-1-k3xq', null, 'B'),
  formAction: mostly<string | null>('PAYMENT', null, 'REGISTER', 'ODD'),
});
const envelope = fc.record({ mode: mostly<'TEST' | 'PRODUCTION' | null>('TEST', 'PRODUCTION', null) });
const payment = fc.record({
  uuid: fc.constantFrom('a', 'b'),
  amount: mostly(1250, 250, 1000, 2000),
  currency: mostly('EUR', 'USD'),
  status: fc.constantFrom('PAID', 'PAID', 'PAID', 'RUNNING', 'UNPAID'),
  detailedStatus: mostly<string | null>(null, 'AUTHORISED_TO_VALIDATE', 'WAITING_AUTHORISATION'),
  operationType: mostly<string | null>('DEBIT', 'CREDIT', 'VERIFICATION', null),
  metadata: mostly<Record<string, string>>({ comptoir: orderRow().id }, {}),
});

const codes = fc.constantFrom('PSP_1005', 'PSP_999', 'INT_901');

/** Every fact of a change and of a cancel, in any order: crashes and crossing answers do that. */
const changing = (at: number): fc.Arbitrary<Fact> =>
  fc.oneof(
    mostly(2000, 1250).map((amount) => changeAskedFact({ amount })),
    fc.tuple(answer, envelope).map(([a, e]) => changeAnsweredFact(at, a, e)),
    codes.map((code) => changeRefusedFact(at, code)),
    fc.constant(changeUnansweredFact(at)),
    fc.constant<Fact>({ type: 'cancel-asked', who: 'staff' }),
    codes.map((code) => cancelRefusedFact(at, code)),
    fc.constant(cancelUnansweredFact(at)),
  );

const fact = (at: number): fc.Arbitrary<Fact> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.tuple(answer, envelope).map(([a, e]) => gotFact(at, a, e)) },
    {
      weight: 4,
      arbitrary: fc
        .array(payment, { maxLength: 2 })
        .map((some) => transactionsFact(at, some.map(transaction))),
    },
    fc.tuple(answer, envelope).map(([a, e]) => createdFact(at, a, e)),
    fc.constantFrom('PSP_1000', 'PSP_999').map((code): Fact => {
      return { type: 'get-refused', error: gatewayError(code), call: callAt('Charge/PaymentOrder/Get', at) };
    }),
    fc.constant<Fact>({
      type: 'transactions-refused',
      error: gatewayError('PSP_015'),
      call: callAt('Order/Get', at),
    }),
    fc.constant<Fact>({
      type: 'read-unanswered',
      reason: 'timeout',
      call: callAt('Charge/PaymentOrder/Get', at),
    }),
    { weight: 4, arbitrary: changing(at) },
    fc.constant<Fact>({ type: 'found-requesting' }),
    fc.constant<Fact>({ type: 'time' }),
  );

const timed: fc.Arbitrary<Timed> = fc
  .constantFrom(500, 2_000, 61_000, 20 * 60_000)
  .chain((afterMs) => fact(madeAt).map((one) => ({ fact: one, afterMs })));

const start = fc.constantFrom(
  orderRow(),
  orderRow({ mode: 'test' }),
  orderRow({ mode: 'production' }),
  requestingRow(),
  orderRow({ expects: { instalments: 2 } }),
  orderRow({ expects: { validation: true } }),
  orderRow({ amount: 0, formAction: 'REGISTER' }),
);

interface Step {
  before: OrderRow;
  order: OrderRow;
  fact: Fact;
  now: number;
  events: string[];
  changed: string[];
}

function* history(first: OrderRow, facts: Timed[]): Generator<Step> {
  let order = first;
  let now = madeAt;
  for (const { fact, afterMs } of facts) {
    now += afterMs;
    const before = order;
    const { patch, events } = decide(order, fact, now);
    order = { ...order, ...patch };
    yield { before, order, fact, now, events: events.map(({ type }) => type), changed: Object.keys(patch) };
  }
}

function saysPaidAndMatches(order: OrderRow, fact: Fact): boolean {
  if (fact.type !== 'got') return false;
  const { answer: said, envelope: facts } = fact;
  return (
    said.paymentOrderStatus === 'PAID' &&
    facts.mode === (order.mode === 'production' ? 'PRODUCTION' : 'TEST') &&
    said.amount === order.amount &&
    order.formAction !== 'REGISTER' &&
    said.currency === order.currency &&
    said.orderId === order.reference &&
    (said.formAction === 'PAYMENT' || said.formAction === null)
  );
}

const isGreen = (order: OrderRow) => isSurelyPaid(viewOf(order));
const sequence = fc.array(timed, { minLength: 1, maxLength: 25 });
const runs = { numRuns: rounds({ usual: 500, long: 20_000 }) };

describe('any sequence of answers', () => {
  it('is green only while the last Get says paid and matches, and says nothing else ever after', () => {
    fc.assert(
      fc.property(start, sequence, (first, facts) => {
        let lastGotMatches = false;
        let wasWithdrawn = false;
        for (const { order, fact: learnt } of history(first, facts)) {
          if (learnt.type === 'got') lastGotMatches = saysPaidAndMatches(order, learnt);
          wasWithdrawn ||= order.attention === 'PAYMENT_WITHDRAWN';
          if (isGreen(order))
            expect({ lastGotMatches, wasWithdrawn }).toEqual({ lastGotMatches: true, wasWithdrawn: false });
        }
      }),
      runs,
    );
  });

  it('is never green while a change is not answered, nor after a payment of an amount in doubt', () => {
    fc.assert(
      fc.property(start, sequence, (first, facts) => {
        for (const { before, order } of history(first, facts)) {
          if (order.pendingAmount !== null) expect(isGreen(order)).toBe(false);
          if (before.status === 'paid') expect(order.amount).toBe(before.amount);
        }
      }),
      runs,
    );
  });

  it('changes its amount and is cancelled only by the gateway’s word', () => {
    fc.assert(
      fc.property(start, sequence, (first, facts) => {
        for (const { before, order, fact: learnt, events } of history(first, facts)) {
          if (order.amount !== before.amount) {
            expect(events).toContain('changed');
            expect(order.amount).toBe(before.pendingAmount);
          }
          const isCreated = learnt.type === 'created' || learnt.type === 'got';
          if (order.status === 'cancelled' && before.status !== 'cancelled') expect(isCreated).toBe(true);
        }
      }),
      runs,
    );
  });

  it('never takes a payment back, and never stops being green without an event that says why', () => {
    fc.assert(
      fc.property(start, sequence, (first, facts) => {
        for (const { before, order, events } of history(first, facts)) {
          if (before.status === 'paid') expect(order.status).toBe('paid');
          if (isGreen(before) && !isGreen(order)) {
            // Green also ends with a payment that turns out to wait for validation, as its order asked.
            expect(events.some((type) => ['attention', 'unreadable', 'proven'].includes(type))).toBe(true);
          }
        }
      }),
      runs,
    );
  });

  it('is not green for more than a minute without its proof, once anything was looked at', () => {
    fc.assert(
      fc.property(start, sequence, (first, facts) => {
        for (const { order, fact: learnt, now } of history(first, facts)) {
          const isLooked = learnt.type === 'time' || learnt.type === 'transactions';
          const isOverdue = order.paidAt !== null && now - order.paidAt > 60_000;
          if (isLooked && isOverdue && isGreen(order)) expect(order.provenAt).not.toBeNull();
        }
      }),
      runs,
    );
  });

  it('changes neither status nor doubt without an event, and writes no event that changes nothing twice', () => {
    fc.assert(
      fc.property(start, sequence, (first, facts) => {
        for (const { order, fact: learnt, now, events, changed } of history(first, facts)) {
          if (changed.includes('status') || changed.includes('attention')) expect(events).not.toEqual([]);
          const again = decide(order, learnt, now);
          const isSameWord = learnt.type === 'got' || learnt.type === 'transactions';
          if (isSameWord && events.length > 0 && order.status !== 'paid') expect(again.events).toEqual([]);
        }
      }),
      runs,
    );
  });
});
