import { describe, expect, it } from 'vitest';
import { wantsReason } from '../../../../electron/core/orders/decide-reason.ts';
import { decide } from '../../../../electron/core/orders/lifecycle.ts';
import { gotFact, learned, transaction, transactionsFact } from '../../../support/order-facts.ts';
import { madeAt, orderRow } from '../../../support/order-row.ts';

const now = madeAt + 60_000;
const refusedRow = () => learned(orderRow(), gotFact(now, { paymentOrderStatus: 'REFUSED' }), now).order;
const attempt = {
  status: 'UNPAID',
  detailedStatus: 'REFUSED',
  errorCode: 'ACQ_001',
  detailedErrorCode: '51',
};

describe('a refused attempt', () => {
  it('is asked for its reason until its transactions were read, and not again', () => {
    const open = orderRow();
    const refused = refusedRow();
    expect(wantsReason(open, open)).toBe(false);
    expect(wantsReason(open, refused)).toBe(true);
    expect(wantsReason(refused, refused)).toBe(true);
    const read = learned(refused, transactionsFact(now, [transaction(attempt)]), now).order;
    expect(wantsReason(read, read)).toBe(false);
    expect(wantsReason(open, read)).toBe(true);
  });

  it('tells the reason of the newest, once, and of no other order', () => {
    const older = transaction({ ...attempt, uuid: 'a', detailedErrorCode: '05', creationDate: madeAt });
    const newer = transaction({ ...attempt, uuid: 'b', creationDate: madeAt + 30_000 });
    const other = transaction({ ...attempt, uuid: 'c', metadata: {}, creationDate: madeAt + 40_000 });
    const fact = transactionsFact(now, [newer, older, other]);
    const { order, events } = learned(refusedRow(), fact, now);
    expect(decide(refusedRow(), fact, now).events).toMatchObject([
      { type: 'explained', who: 'gateway', evidence: { errorCode: 'ACQ_001', bankCode: '51' } },
    ]);
    expect(events).toEqual(['explained']);
    expect(order.transactions?.map(({ uuid }) => uuid)).toEqual(['b', 'a']);
    expect(learned(order, fact, now).events).toEqual([]);
  });

  it('is no money seen of the payment that follows', () => {
    const read = learned(refusedRow(), transactionsFact(now, [transaction(attempt)]), now).order;
    const { order } = learned(read, gotFact(now + 1_000, { paymentOrderStatus: 'PAID' }), now + 1_000);
    expect(order).toMatchObject({ status: 'paid', transactions: null });
  });

  it('leaves money among its transactions to the order’s own status', () => {
    const fact = transactionsFact(now, [transaction(attempt), transaction({ uuid: 'paid' })]);
    const { order, events } = learned(refusedRow(), fact, now);
    expect(order).toMatchObject({ status: 'refused', transactions: null });
    expect(events).toEqual([]);
  });
});
