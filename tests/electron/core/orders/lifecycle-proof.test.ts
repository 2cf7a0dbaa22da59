import { describe, expect, it } from 'vitest';
import { decide } from '../../../../electron/core/orders/lifecycle.ts';
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
