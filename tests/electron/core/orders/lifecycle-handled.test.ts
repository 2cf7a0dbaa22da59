import { describe, expect, it } from 'vitest';
import { viewOf } from '../../../../electron/core/orders/order-view.ts';
import type { OrderRow } from '../../../../electron/core/register/register.ts';
import type { AttentionCode } from '../../../../shared/attention.ts';
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
const later = now + 600_000;
const word = (paymentOrderStatus: string) => gotFact(later, { paymentOrderStatus });
const paidRow = () => learned(orderRow(), gotFact(now, { paymentOrderStatus: 'PAID' }), now).order;
const proof = (...some: Parameters<typeof transaction>[0][]) =>
  transactionsFact(later, some.map(transaction));
const tooMany = {
  type: 'transactions-refused',
  error: gatewayError('PSP_015'),
  call: callAt('Order/Get', later),
} as const;

/** The alarm as a person ended it; `money` is what had come by then. */
function handled(
  row: OrderRow,
  attention: AttentionCode,
  facts: Partial<NonNullable<OrderRow['handled']>> = {},
): OrderRow {
  const alarm = { attention, how: 'kept', by: 'staff A', at: now, money: 1250, ...facts } as const;
  return { ...row, attention: null, handled: alarm };
}

describe('an alarm that a person handled', () => {
  it.each([
    ['PAYMENT_WITHDRAWN', word('RUNNING'), 1250],
    ['PAYMENT_NOT_PROVEN', { type: 'time' } as const, 1250],
    ['TRANSACTIONS_DIFFER', proof({}, { uuid: 'b' }), 2500],
    ['MONEY_WITH_REFERENCE', tooMany, 1250],
  ] as const)('%s is not told again by the same facts', (attention, fact, money) => {
    expect(learned(paidRow(), fact, later).order.attention).toBe(attention);
    const row = handled(paidRow(), attention, { money });
    const again = learned(row, fact, later);
    expect(again.events).toEqual([]);
    expect(again.order.attention).toBeNull();
    expect(isSurelyPaid(viewOf(again.order))).toBe(false);
  });

  it('is told anew when more money comes, or another sum of it', () => {
    const row = handled(paidRow(), 'TRANSACTIONS_DIFFER', { money: 2500 });
    const three = proof({}, { uuid: 'b' }, { uuid: 'c' });
    expect(learned(row, three, later)).toMatchObject({
      order: { attention: 'TRANSACTIONS_DIFFER' },
      events: ['attention'],
    });
    expect(learned(row, proof({ amount: 1000 }), later).order.attention).toBe('TRANSACTIONS_DIFFER');
    const late = handled(paidRow(), 'LATE_MONEY');
    expect(learned(late, proof({}, { uuid: 'b' }), later).order.attention).toBe('TRANSACTIONS_DIFFER');
  });

  it('leaves another doubt about the order, and a graver one, to be told', () => {
    const row = handled(paidRow(), 'PAYMENT_NOT_PROVEN');
    expect(learned(row, word('REFUSED'), later).order.attention).toBe('PAYMENT_WITHDRAWN');
    const other = gotFact(later, { paymentOrderStatus: 'PAID', amount: 1 });
    const late = handled(paidRow(), 'LATE_MONEY');
    const doubted = learned(late, other, later).order;
    expect(doubted.attention).toBe('AMOUNT_DIFFERS');
    // The person has looked for its proof already.
    expect(learned(doubted, word('PAID'), later).order.attention).toBeNull();
  });

  it('does not let a smaller doubt about the same money take turns with it for ever', () => {
    const gone = learned(paidRow(), proof({}), later).order;
    let row = learned(gone, proof({ status: 'UNPAID' }), later).order;
    expect(row.attention).toBe('PAYMENT_WITHDRAWN');
    row = handled(row, 'PAYMENT_WITHDRAWN', { money: 0 });
    const much = later + 61_000;
    for (const fact of [word('RUNNING'), proof({ status: 'UNPAID' }), tooMany, { type: 'time' } as const]) {
      expect(learned(row, fact, much).events).toEqual([]);
    }
  });

  it('as refunded expects the money to go, and nothing more', () => {
    const proven = learned(paidRow(), proof({}), later).order;
    const row = handled(proven, 'LATE_MONEY', { how: 'refunded' });
    for (const fact of [proof({ status: 'UNPAID' }), word('CANCELLED')]) {
      expect(learned(row, fact, later).events).toEqual([]);
    }
    expect(learned({ ...row, provenAt: null }, proof({}, { uuid: 'b' }), later).order.attention).toBe(
      'TRANSACTIONS_DIFFER',
    );
    const kept = handled(proven, 'LATE_MONEY');
    expect(learned(kept, proof({ status: 'UNPAID' }), later).order.attention).toBe('PAYMENT_WITHDRAWN');
  });

  it('as refunded because it was paid twice still expects the one payment to stay', () => {
    const twice = learned(paidRow(), proof({}, { uuid: 'b' }), later).order;
    const row = handled(twice, 'TRANSACTIONS_DIFFER', { how: 'refunded', money: 2500 });
    const one = learned(row, proof({}, { uuid: 'b', status: 'UNPAID' }), later);
    expect(one).toMatchObject({ order: { attention: null, provenAt: later }, events: ['proven'] });
    const none = proof({ status: 'UNPAID' }, { uuid: 'b', status: 'UNPAID' });
    expect(learned(one.order, none, later).order.attention).toBe('PAYMENT_WITHDRAWN');
  });

  it('leaves a change of an order that is still open under way', () => {
    const facts = { attention: 'MONEY_WITH_REFERENCE', pendingAmount: 2000, changeAskedAt: now } as const;
    const order = orderRow({ ...facts, transactions: [] });
    const ended = learned(order, { type: 'handled', who: 'staff', how: 'refunded', by: 'staff A' }, later);
    expect(ended.events).toEqual(['handled']);
    expect(ended.order).toMatchObject({ amount: 1250, pendingAmount: 2000, changeAskedAt: now });
    expect(learned(ended.order, gotFact(later, { amount: 2000 }), later).events).toEqual(['changed']);
  });

  it('with money under the reference is told anew only when more came', () => {
    const unconfirmed = learned(requestingRow(), { type: 'found-requesting' }, now).order;
    const money = learned(unconfirmed, proof({ amount: 700 }), later).order;
    expect(money).toMatchObject({ attention: 'MONEY_WITH_REFERENCE', transactions: [{ amount: 700 }] });
    const row = handled(money, 'MONEY_WITH_REFERENCE', { money: 700 });
    expect(learned(row, proof({ amount: 700 }), later).events).toEqual([]);
    const more = learned(row, proof({ amount: 700 }, { uuid: 'b', amount: 550 }), later);
    expect(more).toMatchObject({ order: { attention: 'MONEY_WITH_REFERENCE' }, events: ['attention'] });
  });
});
