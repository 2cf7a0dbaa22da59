import { describe, expect, it } from 'vitest';
import { decide } from '../../../../electron/core/orders/lifecycle.ts';
import type { OrderRow } from '../../../../electron/core/register/register.ts';
import {
  callAt,
  cancelUnansweredFact,
  createdFact,
  gatewayError,
  gotFact,
  learned,
  transaction,
  transactionsFact,
} from '../../../support/order-facts.ts';
import { expiresAt, madeAt, orderRow, requestingRow } from '../../../support/order-row.ts';

const now = madeAt + 60_000;
const day = 86_400_000;
const after = expiresAt + 2_000;
const got = (at: number, paymentOrderStatus: string, facts = {}) =>
  gotFact(at, { paymentOrderStatus, ...facts });
const money = (at: number, ...some: Parameters<typeof transaction>[0][]) =>
  transactionsFact(at, some.map(transaction));
const gone = (at: number) =>
  ({
    type: 'get-refused',
    error: gatewayError('PSP_1000'),
    call: callAt('Charge/PaymentOrder/Get', at),
  }) as const;

describe('the moment from which nothing can be paid any more', () => {
  it('is the gateway’s own CANCELLED, and stays that while it repeats it', () => {
    const cancelled = learned(orderRow(), got(now, 'CANCELLED'), now).order;
    expect(cancelled.closedAt).toBe(now);
    expect(learned(cancelled, got(now + day, 'CANCELLED'), now + day).order.closedAt).toBe(now);
  });

  it('is the expiry of an expired one, the newest the gateway gave', () => {
    const expired = learned(orderRow(), got(after, 'EXPIRED'), after).order;
    expect(expired.closedAt).toBe(expiresAt);
    // Given a new date in the Back Office, and expired again before anybody looked.
    const longer = got(after + 2 * day, 'EXPIRED', { expirationDate: expiresAt + day });
    expect(learned(expired, longer, after + 2 * day).order.closedAt).toBe(expiresAt + day);
    const nameless = orderRow({ expiresAt: null });
    const first = learned(nameless, got(now, 'EXPIRED', { expirationDate: null }), now).order;
    expect(first.closedAt).toBe(now);
    const again = learned(first, got(now + day, 'EXPIRED', { expirationDate: null }), now + day).order;
    expect(again.closedAt).toBe(now);
  });

  it('is 90 days after it was made when no expiry was ever told', () => {
    const longest = madeAt + 90 * day;
    const none = { expiresAt: null };
    const unconfirmed = learned(requestingRow(none), { type: 'found-requesting' }, now).order;
    expect(unconfirmed.closedAt).toBe(longest);
    const lost = learned(orderRow(none), gone(now), now).order;
    expect(lost).toMatchObject({ status: 'unknown', closedAt: null });
    expect(learned(lost, gone(longest + 1), longest + 1).order.closedAt).toBe(longest);
  });

  it('is not there while a cancel is not confirmed: money is no late money', () => {
    const asked = learned(orderRow(), { type: 'cancel-asked', who: 'staff' }, now).order;
    const lost = learned(asked, cancelUnansweredFact(now + 30_000), now + 30_000).order;
    expect(lost.closedAt).toBeNull();
    const paid = learned(lost, got(now + 90_000, 'PAID'), now + 90_000).order;
    expect(paid).toMatchObject({ status: 'paid', attention: null });
  });
});

describe('late money', () => {
  const ended = (word: string): OrderRow => learned(orderRow(), got(after, word), after).order;

  it.each(['CANCELLED', 'EXPIRED', 'REFUSED'])('on an order that ended %s is an alarm', (word) => {
    const at = after + day;
    const { order, events } = learned(ended(word), got(at, 'PAID'), at);
    expect(order).toMatchObject({ status: 'paid', attention: 'LATE_MONEY', paidAt: expect.any(Number) });
    expect(events).toEqual(['paid', 'attention']);
    const proven = learned(order, money(at, {}), at).order;
    expect(proven).toMatchObject({ provenAt: at, attention: 'LATE_MONEY' });
  });

  it('on one that was in doubt when it ended is an alarm too', () => {
    const odd = learned(orderRow(), got(now, 'HALF_BAKED'), now).order;
    const closed = learned(odd, got(after, 'HALF_BAKED'), after).order;
    expect(closed).toMatchObject({ status: 'unknown', closedAt: expiresAt });
    const paid = learned(closed, got(after + 2_000, 'PAID'), after + 2_000).order;
    expect(paid.attention).toBe('LATE_MONEY');
  });

  it('is not called off by a gateway that purged the order', () => {
    for (const word of ['CANCELLED', 'EXPIRED']) {
      const { patch, events } = decide(ended(word), gone(after + day), after + day);
      expect([patch, events]).toEqual([{ checkedAt: after + day }, []]);
    }
  });

  it('under the reference of an order that staff called not created brings it back', () => {
    const unconfirmed = learned(requestingRow(), { type: 'found-requesting' }, now).order;
    const rejected = {
      ...unconfirmed,
      status: 'rejected',
      resolution: 'not-created',
      attention: null,
    } as const;
    expect(decide(rejected, money(after), after)).toEqual({ patch: { checkedAt: after }, events: [] });
    const { order, events } = learned(rejected, money(after, {}), after);
    expect(order).toMatchObject({
      status: 'unconfirmed',
      resolution: null,
      attention: 'MONEY_WITH_REFERENCE',
    });
    expect(events).toEqual(['attention']);
  });

  it('more of it than the gateway lists brings back one called not created too', () => {
    const rejected = requestingRow({ status: 'rejected', resolution: 'not-created', closedAt: expiresAt });
    const call = callAt('Order/Get', after);
    const fact = { type: 'transactions-refused', error: gatewayError('PSP_015'), call } as const;
    const { order, events } = learned(rejected, fact, after);
    expect(order).toMatchObject({
      status: 'unconfirmed',
      resolution: null,
      attention: 'MONEY_WITH_REFERENCE',
    });
    expect(events).toEqual(['attention']);
  });

  it('is not looked for where provably nothing was made', () => {
    const call = callAt('Charge/CreatePaymentOrder', now);
    const refused = { type: 'create-refused', error: gatewayError('INT_009'), call } as const;
    const rejected = learned(requestingRow(), refused, now).order;
    expect(decide(rejected, money(after, {}), after)).toEqual({ patch: {}, events: [] });
  });

  it('on the first try of a link that was asked for again shows as too much', () => {
    const twice = learned(requestingRow({ attempts: 2 }), createdFact(now), now).order;
    const paid = learned(twice, got(now, 'PAID'), now).order;
    expect(learned(paid, money(now, {}, { uuid: 'b' }), now).order.attention).toBe('TRANSACTIONS_DIFFER');
  });
});
