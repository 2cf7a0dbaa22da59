import { describe, expect, it } from 'vitest';
import { decide } from '../../../../electron/core/orders/lifecycle.ts';
import { viewOf } from '../../../../electron/core/orders/order-view.ts';
import { isSurelyPaid } from '../../../../shared/order.ts';
import {
  callAt,
  cancelRefusedFact,
  cancelUnansweredFact,
  gotFact,
  learned,
} from '../../../support/order-facts.ts';
import { madeAt, orderRow } from '../../../support/order-row.ts';

const now = madeAt + 60_000;
const soon = now + 59_999;
const late = now + 60_000;
const asked = () => learned(orderRow(), { type: 'cancel-asked', who: 'till' }, now).order;

describe('a cancel', () => {
  it('is written before it is sent, and the order counts as open', () => {
    const { patch, events } = decide(orderRow(), { type: 'cancel-asked', who: 'till' }, now);
    expect(patch).toEqual({ cancelAskedAt: now });
    expect(events).toMatchObject([{ type: 'cancel-asked', who: 'till' }]);
    expect(viewOf(asked())).toMatchObject({ status: 'open', isCancelling: true });
  });

  it.each([
    { status: 'paid' },
    { status: 'refused' },
    { pendingAmount: 2000, changeAskedAt: 1 },
    { cancelAskedAt: 1 },
  ] as const)('is not begun for an order that is %o', (facts) => {
    const fact = { type: 'cancel-asked', who: 'staff' } as const;
    expect(decide(orderRow(facts), fact, now)).toEqual({ patch: {}, events: [] });
  });

  it('is done when a Get says so, and not before', () => {
    const open = learned(asked(), gotFact(soon), soon);
    expect(open.events).toEqual([]);
    expect(viewOf(open.order).isCancelling).toBe(true);
    const { order, events } = learned(open.order, gotFact(soon, { paymentOrderStatus: 'CANCELLED' }), soon);
    expect(order).toMatchObject({ status: 'cancelled', cancelAskedAt: null, closedAt: soon });
    expect(events).toEqual(['cancelled']);
  });

  it.each(['PSP_1005', 'PSP_1006', 'PSP_1101', 'INT_901', 'INT_905', 'PSP_106'])(
    'refused with %s leaves the order as it was',
    (code) => {
      const { order, events } = learned(asked(), cancelRefusedFact(soon, code), soon);
      expect(order).toEqual(orderRow());
      expect(events).toEqual(['cancel-refused']);
    },
  );

  it('that never left leaves the order as it was', () => {
    const call = callAt('Charge/PaymentOrder/Cancel', soon);
    const { order, events } = learned(asked(), { type: 'cancel-never-sent', reason: 'dns', call }, soon);
    expect(order).toEqual(orderRow());
    expect(events).toEqual(['cancel-refused']);
  });

  it.each([
    ['no answer', cancelUnansweredFact(soon)],
    ['trouble inside the platform', cancelRefusedFact(soon, 'PSP_999')],
  ])('without certainty after %s is given up a minute after it was asked for', (_what, fact) => {
    const { order, events } = learned(asked(), fact, soon);
    expect(events).toEqual(['cancel-unconfirmed']);
    expect(viewOf(order)).toMatchObject({ status: 'open', isCancelling: true });
    expect(learned(order, gotFact(soon), soon).events).toEqual([]);
    const given = learned(order, gotFact(late), late);
    expect(given.events).toEqual(['cancel-refused']);
    expect(given.order).toMatchObject({ status: 'open', cancelAskedAt: null });
    const after = learned(given.order, gotFact(late, { paymentOrderStatus: 'CANCELLED' }), late);
    expect(after.order.status).toBe('cancelled');
  });

  it('asked for by a clock that was ahead does not stay asked for until then', () => {
    const ahead = orderRow({ cancelAskedAt: now + 86_400_000 });
    const { order, events } = learned(ahead, gotFact(now), now);
    expect(events).toEqual(['cancel-refused']);
    expect(order.cancelAskedAt).toBeNull();
  });

  it('that a payment overtook ends with it', () => {
    const { order, events } = learned(asked(), gotFact(soon, { paymentOrderStatus: 'PAID' }), soon);
    expect(events).toEqual(['paid', 'cancel-refused']);
    expect(order).toMatchObject({ status: 'paid', cancelAskedAt: null });
    expect(isSurelyPaid(viewOf(order))).toBe(true);
  });
});
