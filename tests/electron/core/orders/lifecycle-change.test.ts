import { describe, expect, it } from 'vitest';
import { decide } from '../../../../electron/core/orders/lifecycle.ts';
import { viewOf } from '../../../../electron/core/orders/order-view.ts';
import type { OrderRow } from '../../../../electron/core/register/register.ts';
import { isSurelyPaid } from '../../../../shared/order.ts';
import {
  callAt,
  changeAnsweredFact,
  changeAskedFact,
  changeRefusedFact,
  changeUnansweredFact,
  gotFact,
  learned,
  transaction,
  transactionsFact,
} from '../../../support/order-facts.ts';
import { expiresAt, madeAt, orderRow } from '../../../support/order-row.ts';

const now = madeAt + 60_000;
const later = now + 120_000;
const asked = (facts = {}) => learned(orderRow(), changeAskedFact(facts), now).order;
const unanswered = (facts = {}) => learned(asked(facts), changeUnansweredFact(later), later).order;

describe('a change', () => {
  it('is written before it is sent: the amount under way, and the names of the fields', () => {
    const { patch, events } = decide(orderRow(), changeAskedFact(), now);
    expect(patch).toEqual({ pendingAmount: 2000, changeAskedAt: now });
    expect(events).toEqual([
      {
        type: 'change-asked',
        who: 'staff',
        evidence: { webService: 'Charge/PaymentOrder/Update', fields: ['amount'], amount: 2000 },
        personal: { channel: { type: 'link' } },
      },
    ]);
    expect(viewOf(asked())).toMatchObject({ amount: 1250, isChanging: true });
  });

  it.each([
    { status: 'paid' },
    { status: 'refused' },
    { status: 'unknown' },
    { paymentOrderId: null },
    { pendingAmount: 1250, changeAskedAt: 1 },
    { cancelAskedAt: 1 },
  ] satisfies Partial<OrderRow>[])('is not begun for an order that is %o', (facts) => {
    expect(decide(orderRow(facts), changeAskedFact(), now)).toEqual({ patch: {}, events: [] });
  });

  it('makes what the gateway acknowledged the order’s own', () => {
    const answer = changeAnsweredFact(later, { amount: 2000, expirationDate: expiresAt + 5_000 });
    const { order, events } = learned(asked(), answer, later);
    expect(order).toMatchObject({ amount: 2000, expiresAt: expiresAt + 5_000, pendingAmount: null });
    expect(events).toEqual(['changed']);
    expect(learned(order, gotFact(later, { amount: 2000 }), later).events).toEqual([]);
    expect(learned(order, gotFact(later, {}), later).order.attention).toBe('AMOUNT_DIFFERS');
    const paid = learned(order, gotFact(later, { amount: 2000, paymentOrderStatus: 'PAID' }), later).order;
    const proof = transactionsFact(later, [transaction({ amount: 2000 })]);
    expect(learned(paid, proof, later).order).toMatchObject({ provenAt: later, attention: null });
  });

  it('says so when the answer to it has another link', () => {
    const paymentURL = 'https://example.com/t/other';
    const { order, events } = learned(
      asked(),
      changeAnsweredFact(later, { amount: 2000, paymentURL }),
      later,
    );
    expect(order.paymentUrl).toBe(paymentURL);
    expect(events).toEqual(['changed', 'link-changed']);
  });

  it('never says paid: that is a Get’s to say', () => {
    const answer = changeAnsweredFact(later, { amount: 2000, paymentOrderStatus: 'PAID' });
    expect(learned(asked(), answer, later).order).toMatchObject({ status: 'open', paidAt: null });
  });

  it.each(['PSP_1005', 'PSP_1006', 'PSP_1101', 'PSP_1017', 'INT_009', 'INT_905', 'PSP_106', 'PSP_1007'])(
    'refused with %s leaves the order as it was',
    (code) => {
      const { order, events } = learned(asked(), changeRefusedFact(later, code), later);
      expect(order).toEqual(orderRow());
      expect(events).toEqual(['change-refused']);
    },
  );

  it('that never left leaves the order as it was', () => {
    const call = callAt('Charge/PaymentOrder/Update', later);
    const { order, events } = learned(asked(), { type: 'change-never-sent', reason: 'dns', call }, later);
    expect(order).toEqual(orderRow());
    expect(events).toEqual(['change-refused']);
  });

  it.each([
    ['no answer', changeUnansweredFact(later)],
    ['trouble inside the platform', changeRefusedFact(later, 'PSP_999')],
    ['a message that could not be sent', changeRefusedFact(later, 'PSP_1044')],
    ['an answer with another amount', changeAnsweredFact(later, { amount: 1999 })],
    ['an answer with the old amount', changeAnsweredFact(later, {})],
    ['an answer of the other mode', changeAnsweredFact(later, { amount: 2000 }, { mode: 'PRODUCTION' })],
  ])('is unconfirmed and amber after %s', (_what, fact) => {
    const { order, events } = learned(asked(), fact, later);
    expect(order).toMatchObject({ amount: 1250, pendingAmount: 2000, attention: 'CHANGE_UNCONFIRMED' });
    expect(events).toEqual(['change-unconfirmed']);
  });
});

describe('a change without an answer', () => {
  it.each([
    ['RUNNING', 'open'],
    ['REFUSED', 'refused'],
    ['EXPIRED', 'expired'],
    ['CANCELLED', 'cancelled'],
  ])('is settled by a Get that says %s, with either amount', (paymentOrderStatus, status) => {
    for (const order of [asked(), unanswered()]) {
      const done = learned(order, gotFact(later, { paymentOrderStatus, amount: 2000 }), later);
      expect(done.order).toMatchObject({ status, amount: 2000, pendingAmount: null, attention: null });
      expect(done.events[0]).toBe('changed');
      const not = learned(order, gotFact(later, { paymentOrderStatus }), later);
      expect(not.order).toMatchObject({ status, amount: 1250, changeAskedAt: null, attention: null });
      expect(not.events[0]).toBe('change-refused');
    }
  });

  it('of the expiry alone is settled by the expiry', () => {
    const order = unanswered({ amount: 1250, expiresAt: expiresAt + 60_000, fields: ['expiresAt'] });
    const done = learned(order, gotFact(later, { expirationDate: expiresAt + 60_000 }), later);
    expect(done.order).toMatchObject({ expiresAt: expiresAt + 60_000, pendingAmount: null });
    expect(done.events).toEqual(['changed', 'settled']);
    const not = learned(order, gotFact(later), later);
    expect(not.order).toMatchObject({ expiresAt, pendingAmount: null, pendingExpiresAt: null });
    expect(not.events).toEqual(['change-refused', 'settled']);
  });

  it.each([
    [null, 'change-refused'],
    [later, 'changed'],
  ])('of neither is told by whether it was ever updated (%j), and a payment counts', (updateDate, ending) => {
    const order = unanswered({ amount: 1250, fields: ['note'] });
    expect(learned(order, gotFact(later, { updateDate }), later).events).toEqual([ending, 'settled']);
    const got = gotFact(later, { updateDate, paymentOrderStatus: 'PAID' });
    const { order: paid, events } = learned(order, got, later);
    expect(events).toEqual([ending, 'settled', 'paid']);
    expect(isSurelyPaid(viewOf(paid))).toBe(true);
  });

  it.each([1250, 2000])('is amber for good when it was paid meanwhile with %d', (amount) => {
    for (const order of [asked(), unanswered()]) {
      const { order: paid } = learned(order, gotFact(later, { paymentOrderStatus: 'PAID', amount }), later);
      expect(paid).toMatchObject({ status: 'paid', attention: 'CHANGE_UNCONFIRMED', pendingAmount: 2000 });
      const proven = learned(paid, transactionsFact(later, [transaction({ amount })]), later).order;
      expect(proven).toMatchObject({ provenAt: later, attention: 'CHANGE_UNCONFIRMED' });
      const again = learned(proven, gotFact(later, { paymentOrderStatus: 'PAID', amount }), later);
      expect(again.events).toEqual([]);
      expect(isSurelyPaid(viewOf(again.order))).toBe(false);
      const late = learned(proven, changeAnsweredFact(later, { amount: 2000 }), later);
      expect(late.order).toEqual(proven);
    }
  });

  it('stays in doubt while the answers say something else', () => {
    const odd = learned(unanswered(), gotFact(later, { amount: 1 }), later).order;
    expect(odd).toMatchObject({ status: 'unknown', attention: 'CHANGE_UNCONFIRMED', pendingAmount: 2000 });
    expect(learned(odd, gotFact(later, { amount: 2000 }), later).order).toMatchObject({
      status: 'open',
      amount: 2000,
      attention: null,
    });
  });
});

describe('a change that the gateway is slow to make', () => {
  const soon = now + 59_999;
  const lateGot = (at: number, facts: Parameters<typeof gotFact>[1] = {}) => gotFact(at, facts);
  const lost = () => learned(asked(), changeUnansweredFact(now + 30_000), now + 30_000).order;
  const givenUp = () => learned(lost(), lateGot(later), later).order;
  const muchLater = later + 600_000;

  it('is not given up within a minute of being asked for: no Get shows it yet', () => {
    const { order, events } = learned(lost(), lateGot(soon), soon);
    expect(events).toEqual([]);
    expect(order).toMatchObject({ pendingAmount: 2000, attention: 'CHANGE_UNCONFIRMED' });
    expect(viewOf(order).isChanging).toBe(true);
    const done = learned(order, lateGot(later, { amount: 2000 }), later);
    expect(done.order).toMatchObject({ amount: 2000, pendingAmount: null, attention: null });
    expect(done.events).toEqual(['changed', 'settled']);
  });

  it('is given up after that, and is the order’s own when it comes all the same', () => {
    const order = givenUp();
    expect(order).toMatchObject({ amount: 1250, attention: null, changeAskedAt: null });
    expect(viewOf(order)).not.toHaveProperty('isChanging');
    expect(decide(order, changeAskedFact({ amount: 1500 }), later).events).toHaveLength(1);
    expect(learned(order, lateGot(muchLater), muchLater).events).toEqual([]);
    const { order: done, events } = learned(order, lateGot(muchLater, { amount: 2000 }), muchLater);
    expect(done).toMatchObject({ status: 'open', amount: 2000, pendingAmount: null, attention: null });
    expect(events).toEqual(['changed']);
    const paid = learned(done, lateGot(muchLater, { amount: 2000, paymentOrderStatus: 'PAID' }), muchLater);
    expect(isSurelyPaid(viewOf(paid.order))).toBe(true);
  });

  it('never explains an amount that nobody asked for', () => {
    const { order } = learned(givenUp(), lateGot(muchLater, { amount: 1999 }), muchLater);
    expect(order).toMatchObject({ status: 'unknown', attention: 'AMOUNT_DIFFERS' });
  });

  it('leaves a payment of the old link as good as it was, once given up', () => {
    const got = lateGot(muchLater, { paymentOrderStatus: 'PAID' });
    const { order: paid } = learned(givenUp(), got, muchLater);
    expect(isSurelyPaid(viewOf(paid))).toBe(true);
    const of = (amount: number) => transactionsFact(muchLater, [transaction({ amount })]);
    expect(learned(paid, of(1250), muchLater).order).toMatchObject({ provenAt: muchLater, attention: null });
    expect(learned(paid, of(2000), muchLater).order.attention).toBe('TRANSACTIONS_DIFFER');
    const other = lateGot(muchLater, { paymentOrderStatus: 'PAID', amount: 2000 });
    expect(learned(paid, other, muchLater).order.attention).toBe('AMOUNT_DIFFERS');
  });

  it('and is paid with the new amount before any Get showed it open is amber until a person looked', () => {
    const got = lateGot(muchLater, { paymentOrderStatus: 'PAID', amount: 2000 });
    const { order: paid } = learned(givenUp(), got, muchLater);
    expect(paid).toMatchObject({ status: 'paid', attention: 'CHANGE_UNCONFIRMED', pendingAmount: 2000 });
    for (const amount of [1250, 2000]) {
      const proof = transactionsFact(muchLater, [transaction({ amount })]);
      const proven = learned(paid, proof, muchLater).order;
      expect(proven).toMatchObject({ provenAt: muchLater, attention: 'CHANGE_UNCONFIRMED' });
      expect(learned(proven, got, muchLater).events).toEqual([]);
    }
  });

  it('of a note is told by an update since it was asked for, not by one before', () => {
    const order = learned(asked({ amount: 1250, fields: ['note'] }), changeUnansweredFact(soon), soon).order;
    const before = lateGot(later, { updateDate: madeAt });
    expect(learned(order, before, later).events).toEqual(['change-refused', 'settled']);
    const since = lateGot(later, { updateDate: now + 29_000 });
    expect(learned(order, since, later).events).toEqual(['changed', 'settled']);
  });

  it('is told once, however often the silence is', () => {
    const { events } = learned(lost(), changeUnansweredFact(soon), soon);
    expect(events).toEqual([]);
  });

  it('asked for by a clock that was ahead does not wait until then', () => {
    const ahead = orderRow({ pendingAmount: 2000, changeAskedAt: now + 86_400_000 });
    expect(learned(ahead, lateGot(now), now).events).toEqual(['change-refused']);
  });
});
