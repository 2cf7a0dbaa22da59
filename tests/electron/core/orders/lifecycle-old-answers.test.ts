import { describe, expect, it } from 'vitest';
import { decide } from '../../../../electron/core/orders/lifecycle.ts';
import { viewOf } from '../../../../electron/core/orders/order-view.ts';
import type { OrderRow } from '../../../../electron/core/register/register.ts';
import { isSurelyPaid } from '../../../../shared/order.ts';
import {
  callAt,
  changeAnsweredFact,
  changeAskedFact,
  createdFact,
  gatewayError,
  gotFact,
  learned,
  transaction,
  transactionsFact,
} from '../../../support/order-facts.ts';
import { madeAt, orderRow, requestingRow } from '../../../support/order-row.ts';

const asked = madeAt + 60_000;
const known = asked + 3_000;
const now = known + 500;
const got = (at: number, paymentOrderStatus: string) => gotFact(at, { paymentOrderStatus });
const nothing = { patch: {}, events: [] };
const heard = (...facts: ReturnType<typeof gotFact>[]) =>
  facts.reduce<OrderRow>((row, fact) => learned(row, fact, known).order, orderRow());

describe('an answer older than the last one heard', () => {
  it('takes no payment back', () => {
    const paid = heard(got(known, 'PAID'));
    for (const word of ['RUNNING', 'REFUSED', 'EXPIRED', 'CANCELLED']) {
      expect(decide(paid, got(asked, word), now)).toEqual(nothing);
    }
  });

  it.each(['RUNNING', 'REFUSED', 'EXPIRED', 'CANCELLED'])(
    'that says paid of what is %s by now is an alarm, never green',
    (word) => {
      const order = heard(got(known, word));
      const { order: paid, events } = learned(order, got(asked, 'PAID'), now);
      expect(paid).toMatchObject({ status: 'paid', attention: 'PAYMENT_WITHDRAWN', checkedAt: known });
      expect(events).toEqual(['paid', 'attention']);
      const proven = learned(paid, transactionsFact(now, [transaction()]), now).order;
      expect(proven.attention).toBe('PAYMENT_WITHDRAWN');
    },
  );

  it('says nothing of a payment when it does not match', () => {
    const other = gotFact(asked, { paymentOrderStatus: 'PAID', amount: 1 });
    expect(decide(heard(got(known, 'RUNNING')), other, now)).toEqual(nothing);
  });

  it('opens nothing that ended since', () => {
    expect(decide(heard(got(known, 'CANCELLED')), got(asked, 'RUNNING'), now)).toEqual(nothing);
  });

  it('is told from one after which our clock was set back: that one counts', () => {
    const open = heard(got(known, 'RUNNING'));
    for (const backMs of [5_000, 86_400_000]) {
      const fact = gotFact(known - backMs, { paymentOrderStatus: 'PAID' }, { serverDate: now - 900 });
      expect(learned(open, fact, now).order.status).toBe('paid');
    }
  });

  it('of the transactions ends no doubt that came later', () => {
    const twice = transactionsFact(known, [transaction(), transaction({ uuid: 'b' })]);
    const doubted = learned(heard(got(known, 'PAID')), twice, known).order;
    expect(doubted.attention).toBe('TRANSACTIONS_DIFFER');
    const before = learned(doubted, transactionsFact(asked, [transaction()]), now);
    expect(before.events).toEqual([]);
    expect(isSurelyPaid(viewOf(before.order))).toBe(false);
  });
});

describe('an answer of another kind that comes late', () => {
  it('does not make one heard before it look new', () => {
    const changing = learned(orderRow(), changeAskedFact(), asked).order;
    const open = learned(changing, got(known, 'RUNNING'), known).order;
    const { order } = learned(open, changeAnsweredFact(asked, { amount: 2000 }), now);
    expect(order).toMatchObject({ amount: 2000, checkedAt: known });
    const call = callAt('Charge/PaymentOrder/Get', asked);
    const gone = { type: 'get-refused', error: gatewayError('PSP_1000'), call } as const;
    expect(learned(open, gone, now).order.checkedAt).toBe(known);
  });
});

describe('an answer about an order whose id we never got', () => {
  it('is about another one', () => {
    for (const row of [requestingRow(), requestingRow({ status: 'unconfirmed' })]) {
      expect(decide(row, got(known, 'PAID'), now)).toEqual(nothing);
    }
  });
});

describe('a create that is answered twice', () => {
  it('counts once: the link that is shown stays', () => {
    const open = learned(requestingRow(), createdFact(known), known).order;
    const other = { paymentOrderId: 'f'.repeat(32), paymentURL: 'http://127.0.0.1:1/t/other' };
    for (const answer of [{}, other]) expect(decide(open, createdFact(now, answer), now)).toEqual(nothing);
    const paid = learned(open, got(now, 'PAID'), now).order;
    expect(decide(paid, createdFact(now, other), now)).toEqual(nothing);
  });
});
