import { describe, expect, it } from 'vitest';
import type { PaymentTransaction } from '../../../../electron/core/gateway/gateway.ts';
import { decide } from '../../../../electron/core/orders/lifecycle.ts';
import { viewOf } from '../../../../electron/core/orders/order-view.ts';
import type { OrderRow } from '../../../../electron/core/register/register.ts';
import { isSurelyPaid } from '../../../../shared/order.ts';
import {
  callAt,
  gatewayError,
  gotFact,
  learned,
  transaction,
  transactionsFact,
} from '../../../support/order-facts.ts';
import { madeAt, orderRow, requestingRow } from '../../../support/order-row.ts';

const now = madeAt + 60_000;
const paidRow = () => learned(orderRow(), gotFact(now, { paymentOrderStatus: 'PAID' }), now).order;
const proof = (at: number, ...some: Parameters<typeof transaction>[0][]) =>
  transactionsFact(at, some.map(transaction));
const provenRow = () => learned(paidRow(), proof(now, {}), now).order;
const overdue = now + 60_001;

describe('the second proof of a payment', () => {
  it('is complete when our paid debits add up to the amount', () => {
    const { order, events } = learned(paidRow(), proof(now, {}), now);
    expect(order).toMatchObject({
      provenAt: now,
      attention: null,
      transaction: { uuid: 'ece70ebf3e8d4ee233793a501ca1f493', pan: '497010XXXXXX0055' },
    });
    expect(events).toEqual(['proven']);
    expect(learned(order, proof(now, {}), now).events).toEqual([]);
  });

  it('adds up several, and counts neither refunds, refusals nor what is not ours', () => {
    const fact = proof(
      now,
      { amount: 1000 },
      { uuid: 'b', amount: 250 },
      { uuid: 'c', operationType: 'CREDIT' },
      { uuid: 'd', status: 'UNPAID' },
      { uuid: 'e', metadata: { comptoir: 'another order' } },
      { uuid: 'f', metadata: {} },
    );
    expect(learned(paidRow(), fact, now).order.provenAt).toBe(now);
  });

  it.each([
    ['too little', [{ amount: 1249 }]],
    ['too much', [{}, { uuid: 'b' }]],
    ['another currency', [{ currency: 'USD' }]],
  ])('differs at %s, once, and settles when it adds up', (_what, some) => {
    const first = learned(paidRow(), proof(now, ...some), now);
    expect(first.order).toMatchObject({ attention: 'TRANSACTIONS_DIFFER', provenAt: null });
    expect(first.events).toEqual(['attention']);
    expect(learned(first.order, proof(now, ...some), now).events).toEqual([]);
    const settled = learned(first.order, proof(now, {}), now);
    expect(settled.order.attention).toBeNull();
    expect(settled.events).toEqual(['proven', 'settled']);
  });

  it('may take a minute and then turns amber, until it comes', () => {
    expect(learned(paidRow(), proof(now + 59_000), now + 59_000).events).toEqual([]);
    for (const fact of [proof(overdue), { type: 'time' } as const]) {
      const late = learned(paidRow(), fact, overdue);
      expect(late.order.attention).toBe('PAYMENT_NOT_PROVEN');
      expect(late.events).toEqual(['attention']);
      expect(learned(late.order, fact, overdue).events).toEqual([]);
      expect(learned(late.order, proof(overdue, {}), overdue).order.attention).toBeNull();
    }
  });

  it('is overdue also when the gateway set its clock back since', () => {
    const paid = { ...paidRow(), paidAt: now + 86_400_000 };
    expect(learned(paid, { type: 'time' }, now).order.attention).toBe('PAYMENT_NOT_PROVEN');
  });

  it('waits for transactions that are still running', () => {
    const fact = proof(now, { amount: 1000 }, { uuid: 'b', amount: 250, status: 'RUNNING' });
    expect(learned(paidRow(), fact, now).events).toEqual([]);
    expect(learned(paidRow(), { ...fact }, overdue).order.attention).toBe('PAYMENT_NOT_PROVEN');
  });

  it('sounds the alarm when a proven payment is refused afterwards, and keeps it', () => {
    const { order, events } = learned(provenRow(), proof(now, { status: 'UNPAID' }), now);
    expect(order).toMatchObject({ status: 'paid', attention: 'PAYMENT_WITHDRAWN', provenAt: null });
    expect(events).toEqual(['attention']);
    expect(learned(order, proof(now, {}), now).order.attention).toBe('PAYMENT_WITHDRAWN');
  });

  it('sounds it when a customer paid twice', () => {
    expect(learned(provenRow(), proof(now, {}, { uuid: 'b' }), now).order.attention).toBe(
      'TRANSACTIONS_DIFFER',
    );
  });

  it('cannot tell when the reference has too many transactions', () => {
    const call = callAt('Order/Get', now);
    const fact = { type: 'transactions-refused', error: gatewayError('PSP_015'), call } as const;
    expect(learned(paidRow(), fact, now).order.attention).toBe('MONEY_WITH_REFERENCE');
    expect(learned(provenRow(), fact, now).events).toEqual([]);
  });

  it('is nothing by itself: transactions alone make no order paid', () => {
    expect(decide(orderRow(), proof(now, {}), now)).toEqual({ patch: {}, events: [] });
  });
});

describe('payments that wait', () => {
  const paidWith = (facts: Partial<OrderRow>) =>
    learned(orderRow(facts), gotFact(now, { paymentOrderStatus: 'PAID' }), now).order;
  const waits = (detailedStatus: string, facts = {}) => ({ status: 'RUNNING', detailedStatus, ...facts });
  const plan: Partial<PaymentTransaction>[] = [
    { amount: 500 },
    waits('WAITING_AUTHORISATION', { uuid: 'b', amount: 500 }),
    waits('WAITING_AUTHORISATION', { uuid: 'c', amount: 250 }),
  ];

  it('prove instalments together with those that are taken, and say how many', () => {
    const { order, events } = learned(paidWith({ expects: { instalments: 3 } }), proof(now, ...plan), now);
    expect(order).toMatchObject({ provenAt: now, attention: null, transaction: { amount: 500 } });
    expect(events).toEqual(['proven']);
    expect(viewOf(order).collection).toEqual({ paid: 1, of: 3, toValidate: 0 });
    expect(isSurelyPaid(viewOf(order))).toBe(true);
    const next = plan.map((one) => (one.amount === 250 ? one : { ...one, status: 'PAID' }));
    const later = learned(order, proof(now, ...next), now);
    expect(later.events).toEqual(['proven']);
    expect(viewOf(later.order).collection).toEqual({ paid: 2, of: 3, toValidate: 0 });
    expect(learned(later.order, proof(now, ...next), now).events).toEqual([]);
  });

  it('sound the alarm when one of them is refused at last', () => {
    const order = learned(paidWith({ expects: { instalments: 3 } }), proof(now, ...plan), now).order;
    const refused = plan.map((one) => (one.amount === 250 ? { ...one, status: 'UNPAID' } : one));
    expect(learned(order, proof(now, ...refused), now).order.attention).toBe('PAYMENT_WITHDRAWN');
  });

  it.each(['AUTHORISED_TO_VALIDATE', 'WAITING_AUTHORISATION_TO_VALIDATE'])(
    'for %s are proven, and green once somebody validated',
    (detailedStatus) => {
      const order = paidWith({ expects: { validation: true } });
      expect(isSurelyPaid(viewOf(order))).toBe(false);
      const waiting = learned(order, proof(now, waits(detailedStatus)), now);
      expect(waiting.order).toMatchObject({ provenAt: now, attention: null });
      expect(viewOf(waiting.order).collection).toEqual({ paid: 0, of: 1, toValidate: 1 });
      expect(isSurelyPaid(viewOf(waiting.order))).toBe(false);
      const validated = learned(waiting.order, proof(overdue, {}), overdue);
      expect(validated.events).toEqual(['proven']);
      expect(isSurelyPaid(viewOf(validated.order))).toBe(true);
      const expired = learned(waiting.order, proof(overdue, { status: 'UNPAID' }), overdue);
      expect(expired.order.attention).toBe('PAYMENT_WITHDRAWN');
    },
  );

  it('for a capture asked for later are proven', () => {
    const order = paidWith({ expects: { captureDelay: 10 } });
    const { order: proven } = learned(order, proof(now, waits('WAITING_AUTHORISATION')), now);
    expect(proven).toMatchObject({ provenAt: now, attention: null });
    expect(viewOf(proven).collection).toEqual({ paid: 0, of: 1, toValidate: 0 });
  });

  it('though the order did not ask for it are no proof', () => {
    const delayed = learned(paidWith({}), proof(now, waits('WAITING_AUTHORISATION')), now);
    expect(delayed.order).toMatchObject({ provenAt: null, attention: null });
    const held = learned(paidWith({}), proof(now, waits('AUTHORISED_TO_VALIDATE')), now);
    expect(held.order).toMatchObject({ provenAt: null, attention: 'PAYMENT_NOT_PROVEN' });
    expect(viewOf(held.order).collection).toEqual({ paid: 0, of: 1, toValidate: 1 });
    expect(learned(held.order, proof(now, {}), now).events).toEqual(['proven', 'settled']);
  });

  it('are kept with all others of ours, with what the bank said', () => {
    const fact = proof(
      now,
      { uuid: 'a', status: 'UNPAID', errorCode: 'ACQ_001', detailedErrorCode: '51' },
      { uuid: 'b', operationType: 'VERIFICATION', detailedStatus: 'ACCEPTED' },
      { uuid: 'c', expectedCaptureDate: now },
      { uuid: 'd', metadata: {} },
    );
    const { order } = learned(paidWith({}), fact, now);
    expect(order.provenAt).toBe(now);
    expect(order.transactions).toMatchObject([
      { uuid: 'a', errorCode: 'ACQ_001', detailedErrorCode: '51' },
      { uuid: 'b', operationType: 'VERIFICATION' },
      { uuid: 'c', captureAt: new Date(now).toISOString() },
    ]);
  });
});

describe('an order that keeps a card', () => {
  it('only is registered, never paid, whatever form action the answer names', () => {
    for (const formAction of ['REGISTER', 'PAYMENT', null]) {
      const fact = gotFact(now, { paymentOrderStatus: 'PAID', formAction, amount: 0 });
      const { order } = learned(orderRow({ formAction: 'REGISTER', amount: 0 }), fact, now);
      expect(order).toMatchObject({ status: 'registered', paidAt: null });
    }
  });

  it.each(['REGISTER_PAY', 'ASK_REGISTER_PAY'] as const)('and pays with %s is paid', (formAction) => {
    const fact = gotFact(now, { paymentOrderStatus: 'PAID', formAction });
    expect(learned(orderRow({ formAction }), fact, now).order.status).toBe('paid');
  });
});

describe('money under the reference of an unconfirmed order', () => {
  const unconfirmed = () => learned(requestingRow(), { type: 'found-requesting' }, now).order;

  it('is amber, never green, once', () => {
    const first = learned(unconfirmed(), proof(now, {}), now);
    expect(first.order).toMatchObject({ status: 'unconfirmed', attention: 'MONEY_WITH_REFERENCE' });
    expect(first.events).toEqual(['attention']);
    expect(learned(first.order, proof(now, {}), now).events).toEqual([]);
  });

  it('is not there when nobody paid', () => {
    expect(decide(unconfirmed(), proof(now, { status: 'UNPAID' }), now)).toEqual({
      patch: { checkedAt: now },
      events: [],
    });
  });
});
