import { describe, expect, it } from 'vitest';
import { gotFact, learned, transaction, transactionsFact } from '../../../support/order-facts.ts';
import { madeAt, orderRow } from '../../../support/order-row.ts';

const now = madeAt + 60_000;
const paid = learned(orderRow(), gotFact(now, { paymentOrderStatus: 'PAID' }), now).order;

/** One payment of the whole amount, as `Order/Get` shows it. */
function shownAs(status: string, detailedStatus: string, operationType = 'DEBIT') {
  const facts = { status, detailedStatus, operationType };
  return learned(paid, transactionsFact(now, [transaction(facts)]), now).order;
}

describe('a payment of the whole amount', () => {
  it.each(['AUTHORISED', 'CAPTURED', 'PARTIALLY_AUTHORISED', 'SOMETHING_NEW'])(
    'proves as PAID %s',
    (detailed) => {
      const order = shownAs('PAID', detailed);
      expect(order).toMatchObject({ provenAt: now, attention: null });
      expect(order.transactions).toMatchObject([{ status: 'PAID', detailedStatus: detailed }]);
    },
  );

  it.each([
    ['RUNNING', 'UNDER_VERIFICATION'],
    ['RUNNING', 'WAITING_AUTHORISATION'],
    ['RUNNING', 'AUTHORISED_TO_VALIDATE'],
    ['RUNNING', 'WAITING_AUTHORISATION_TO_VALIDATE'],
    ['RUNNING', 'INITIAL'],
    ['RUNNING', 'WAITING_FOR_PAYMENT'],
    ['RUNNING', 'PRE_AUTHORISED'],
    ['RUNNING', 'REFUND_TO_RETRY'],
    ['UNPAID', 'REFUSED'],
    ['UNPAID', 'ERROR'],
    ['UNPAID', 'CAPTURE_FAILED'],
    ['UNPAID', 'CANCELLED'],
    ['UNPAID', 'EXPIRED'],
    ['ABANDONED', 'ABANDONED'],
    ['PARTIALLY_PAID', 'AUTHORISED'],
    ['SOMETHING_NEW', 'CAPTURED'],
  ])('proves nothing as %s %s, which is kept to be seen', (status, detailedStatus) => {
    const order = shownAs(status, detailedStatus);
    expect(order.provenAt).toBeNull();
    expect(order.transactions).toMatchObject([{ status, detailedStatus }]);
  });

  it('proves nothing as a check of the card or a refund', () => {
    expect(shownAs('PAID', 'ACCEPTED', 'VERIFICATION').provenAt).toBeNull();
    expect(shownAs('PAID', 'CAPTURED', 'CREDIT').provenAt).toBeNull();
  });
});
