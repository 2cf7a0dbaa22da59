import { describe, expect, it } from 'vitest';
import { decide } from '../../../../electron/core/orders/lifecycle.ts';
import { viewOf } from '../../../../electron/core/orders/order-view.ts';
import { attentionCodeSchema } from '../../../../shared/attention.ts';
import { isSurelyPaid } from '../../../../shared/order.ts';
import {
  callAt,
  gatewayError,
  gotFact,
  learned,
  transaction,
  transactionsFact,
} from '../../../support/order-facts.ts';
import { expiresAt, madeAt, orderRow } from '../../../support/order-row.ts';

const now = madeAt + 60_000;
const say = (paymentOrderStatus: string) => gotFact(now, { paymentOrderStatus });
const paidRow = () => learned(orderRow(), say('PAID'), now).order;
const provenRow = () => learned(paidRow(), transactionsFact(now, [transaction()]), now).order;

describe('what the gateway says of an order', () => {
  it('writes no event for an answer that changes nothing, only when it was checked', () => {
    expect(decide(orderRow(), say('RUNNING'), now)).toEqual({ patch: { checkedAt: now }, events: [] });
  });

  it.each([
    ['REFUSED', 'refused'],
    ['EXPIRED', 'expired'],
    ['CANCELLED', 'cancelled'],
    ['CANCELED', 'cancelled'],
    ['PAID', 'paid'],
  ])('reads %s as %s', (raw, status) => {
    const { order, events } = learned(orderRow(), say(raw), now);
    expect(order.status).toBe(status);
    expect(events).toEqual([status]);
  });

  it('takes a refusal for an attempt: the next one may pay', () => {
    const refused = learned(orderRow(), say('REFUSED'), now).order;
    expect(refused.closedAt).toBeNull();
    const again = learned(refused, say('RUNNING'), now);
    expect(again.order.status).toBe('open');
    expect(again.events).toEqual(['reopened']);
    expect(isSurelyPaid(viewOf(learned(refused, say('PAID'), now).order))).toBe(true);
  });

  it('closes a refused order that outlived its expiry without a word from the gateway', () => {
    const late = expiresAt + 2_000;
    const { order } = learned(
      orderRow({ status: 'refused' }),
      gotFact(late, { paymentOrderStatus: 'REFUSED' }),
      late,
    );
    expect(order).toMatchObject({ status: 'refused', closedAt: expiresAt });
  });

  it("dates a payment by the gateway's clock", () => {
    const { order } = learned(
      orderRow(),
      gotFact(now, { paymentOrderStatus: 'PAID' }, { serverDate: 77_000 }),
      now,
    );
    expect(order.paidAt).toBe(77_000);
  });

  it.each([
    ['AMOUNT_DIFFERS', { amount: 1249 }, {}],
    ['CURRENCY_DIFFERS', { currency: 'USD' }, {}],
    ['REFERENCE_DIFFERS', { orderId: null }, {}],
    ['REFERENCE_DIFFERS', { paymentOrderId: 'ffffffffffffffffffffffffffffffff' }, {}],
    ['MODE_DIFFERS', {}, { mode: 'PRODUCTION' as const }],
    ['MODE_DIFFERS', {}, { mode: null }],
    ['STATUS_UNREADABLE', { formAction: 'SOMETHING_NEW' }, {}],
  ])('does not say paid but %s when a PAID does not match', (code, answer, envelope) => {
    const fact = gotFact(now, { paymentOrderStatus: 'PAID', ...answer }, envelope);
    const { order, events } = learned(orderRow(), fact, now);
    expect(order).toMatchObject({ status: 'unknown', attention: code, paidAt: null });
    expect(events).toHaveLength(1);
    expect(learned(order, fact, now).events).toEqual([]);
  });

  it('expects PRODUCTION of a production order', () => {
    const row = orderRow({ mode: 'production' });
    expect(learned(row, say('PAID'), now).order.attention).toBe('MODE_DIFFERS');
    const real = gotFact(now, { paymentOrderStatus: 'PAID' }, { mode: 'PRODUCTION' });
    expect(learned(row, real, now).order.status).toBe('paid');
  });

  it('settles a doubt about the order when a later answer matches', () => {
    const doubted = learned(orderRow(), gotFact(now, { amount: 1 }), now).order;
    const { order, events } = learned(doubted, say('RUNNING'), now);
    expect(order).toMatchObject({ status: 'open', attention: null });
    expect(events).toEqual(['settled']);
  });

  it('keeps asking about a status it cannot read, and recovers', () => {
    const odd = learned(orderRow(), say('HALF_BAKED'), now);
    expect(odd.order).toMatchObject({ status: 'unknown', attention: 'STATUS_UNREADABLE' });
    expect(odd.events).toEqual(['unreadable']);
    expect(learned(odd.order, say('HALF_BAKED'), now).events).toEqual([]);
    expect(learned(odd.order, say('PAID'), now)).toMatchObject({
      order: { status: 'paid', attention: null },
      events: ['paid', 'settled'],
    });
  });

  it('calls money on an ended order late, and lets only a person settle that', () => {
    for (const ended of ['EXPIRED', 'CANCELLED']) {
      const closed = learned(orderRow(), say(ended), now).order;
      const later = now + 3_600_000;
      const { order, events } = learned(closed, gotFact(later, { paymentOrderStatus: 'PAID' }), later);
      expect(order).toMatchObject({ status: 'paid', attention: 'LATE_MONEY' });
      expect(events).toEqual(['paid', 'attention']);
      const proven = learned(order, transactionsFact(later, [transaction()]), later).order;
      expect(proven).toMatchObject({ provenAt: later, attention: 'LATE_MONEY' });
    }
  });

  it('does not call late what was paid in time and noticed late', () => {
    const later = expiresAt + 86_400_000;
    expect(
      learned(orderRow(), gotFact(later, { paymentOrderStatus: 'PAID' }), later).order.attention,
    ).toBeNull();
  });

  it('opens an expired order again when the Back Office gave it a new date', () => {
    const expired = learned(orderRow(), say('EXPIRED'), now).order;
    const { order, events } = learned(expired, gotFact(now, { expirationDate: expiresAt + 9_000 }), now);
    expect(order).toMatchObject({ status: 'open', closedAt: null, expiresAt: expiresAt + 9_000 });
    expect(events).toEqual(['reopened']);
  });

  it('never takes paid back without an alarm, and lets only a person settle that', () => {
    for (const raw of ['RUNNING', 'REFUSED', 'EXPIRED', 'CANCELLED']) {
      const { order, events } = learned(provenRow(), say(raw), now);
      expect(order).toMatchObject({ status: 'paid', attention: 'PAYMENT_WITHDRAWN' });
      expect(events).toEqual(['attention']);
      expect(learned(order, say('PAID'), now)).toMatchObject({
        order: { attention: 'PAYMENT_WITHDRAWN' },
        events: [],
      });
    }
  });

  it('turns a payment amber that no longer matches, and green again only once proven', () => {
    const doubted = learned(paidRow(), gotFact(now, { paymentOrderStatus: 'PAID', amount: 1 }), now).order;
    expect(doubted).toMatchObject({ status: 'paid', attention: 'AMOUNT_DIFFERS' });
    const settled = learned(doubted, say('PAID'), now).order;
    expect(settled.attention).toBe('PAYMENT_NOT_PROVEN');
    expect(learned(settled, transactionsFact(now, [transaction()]), now).order.attention).toBeNull();
  });

  it('never says paid of an order that only registers a card', () => {
    const fact = gotFact(now, { paymentOrderStatus: 'PAID', formAction: 'REGISTER' });
    const { order, events } = learned(orderRow(), fact, now);
    expect(order).toMatchObject({ status: 'registered', paidAt: null });
    expect(events).toEqual(['registered']);
  });

  it('tells when the gateway gives another link', () => {
    const { order, events } = learned(
      orderRow(),
      gotFact(now, { paymentURL: 'http://192.168.1.5:1/t/x' }),
      now,
    );
    expect(order.paymentUrl).toBe('http://192.168.1.5:1/t/x');
    expect(events).toEqual(['link-changed']);
  });

  it('doubts an open order that the gateway no longer knows, but not an ended one it purged', () => {
    const call = callAt('Charge/PaymentOrder/Get', now);
    const gone = { type: 'get-refused', error: gatewayError('PSP_1000'), call } as const;
    expect(learned(orderRow(), gone, now).order).toMatchObject({
      status: 'unknown',
      attention: 'STATUS_UNREADABLE',
    });
    expect(learned(provenRow(), gone, now).events).toEqual([]);
    const busy = { type: 'get-refused', error: gatewayError('PSP_999'), call } as const;
    expect(decide(orderRow(), busy, now)).toEqual({ patch: {}, events: [] });
  });

  it('has words for every doubt', () => {
    for (const attention of attentionCodeSchema.options) {
      expect(viewOf(orderRow({ attention })).attention?.message.length).toBeGreaterThan(40);
    }
  });
});
