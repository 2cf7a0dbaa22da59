import { describe, expect, it } from 'vitest';
import { decide } from '../../../../electron/core/orders/lifecycle.ts';
import { callAt, createdFact, gatewayError, learned } from '../../../support/order-facts.ts';
import { expiresAt, madeAt, requestingRow } from '../../../support/order-row.ts';

const now = madeAt + 1_000;
const call = callAt('Charge/CreatePaymentOrder', now);
const unanswered = { type: 'create-unanswered', reason: 'timeout', call } as const;
const refused = (code: string) => ({ type: 'create-refused', error: gatewayError(code), call }) as const;

describe('how a create ends', () => {
  it('opens the order with the link, the id and the expiry the gateway gave', () => {
    const { order, events } = learned(requestingRow(), createdFact(now, { expirationDate: 5 }), now);
    expect(order).toMatchObject({
      status: 'open',
      paymentUrl: 'http://127.0.0.1:1/t/abcd1234',
      paymentOrderId: 'd63e7f507a6f4dfa86cb40a833ecfd85',
      expiresAt: 5,
      checkedAt: now,
      attention: null,
    });
    expect(events).toEqual(['opened']);
  });

  it.each([
    ['AMOUNT_DIFFERS', { amount: 12500 }, {}],
    ['CURRENCY_DIFFERS', { currency: 'USD' }, {}],
    ['REFERENCE_DIFFERS', { orderId: 'another' }, {}],
    ['MODE_DIFFERS', {}, { mode: 'PRODUCTION' as const }],
    ['STATUS_UNREADABLE', { paymentOrderStatus: 'HALF_BAKED' }, {}],
    ['STATUS_UNREADABLE', { paymentURL: null }, {}],
  ])('shows no code but says %s when the answer is not what was asked for', (code, answer, envelope) => {
    const { order } = learned(requestingRow(), createdFact(now, answer, envelope), now);
    expect(order).toMatchObject({ status: 'unknown', attention: code });
    expect(order.paymentOrderId).not.toBeNull();
  });

  it('never believes a create that says paid: only a Get may say it', () => {
    const { order } = learned(requestingRow(), createdFact(now, { paymentOrderStatus: 'PAID' }), now);
    expect(order).toMatchObject({ status: 'open', paidAt: null });
  });

  it.each(['INT_009', 'INT_905', 'PSP_099', 'PSP_106', 'HTTP_429'])(
    'rejects on %s: nothing exists at the gateway',
    (code) => {
      const { patch, events } = decide(requestingRow(), refused(code), now);
      expect(patch).toMatchObject({ status: 'rejected', closedAt: now });
      expect(events).toMatchObject([
        {
          type: 'rejected',
          who: 'gateway',
          evidence: { errorCode: code, ticket: 'ticket', httpStatus: 200 },
        },
      ]);
    },
  );

  it.each(['PSP_999', 'PSP_513', 'PSP_1044', 'XYZ_123'])(
    'does not know on %s: trouble inside the platform, or a code of tomorrow, proves nothing',
    (code) => {
      const { patch, events } = decide(requestingRow(), refused(code), now);
      expect(patch).toMatchObject({ status: 'unconfirmed', attention: 'OUTCOME_UNKNOWN' });
      expect(events).toMatchObject([{ type: 'unconfirmed', evidence: { errorCode: code } }]);
    },
  );

  it('rejects what provably never left', () => {
    const fact = { type: 'create-never-sent', reason: 'dns', call } as const;
    const { patch, events } = decide(requestingRow(), fact, now);
    expect(patch.status).toBe('rejected');
    expect(events).toMatchObject([{ type: 'rejected', who: 'comptoir', evidence: { reason: 'dns' } }]);
  });

  it('does not know when there was no answer, and looks for money until 72 h after the expiry sent', () => {
    const { order, events } = learned(requestingRow(), unanswered, now);
    expect(order).toMatchObject({
      status: 'unconfirmed',
      attention: 'OUTCOME_UNKNOWN',
      closedAt: expiresAt,
    });
    expect(events).toEqual(['unconfirmed']);
  });

  it.each([
    ['a refusal', refused('INT_009')],
    ['PSP_1036, which proves that the first exists', refused('PSP_1036')],
    ['a request that never left', { type: 'create-never-sent', reason: 'refused', call } as const],
  ])('stays unconfirmed after %s of a second attempt: the first may exist', (_what, fact) => {
    const { patch, events } = decide(requestingRow({ attempts: 2 }), fact, now);
    expect(patch.status).toBe('unconfirmed');
    expect(events[0]?.evidence).toMatchObject({ attempt: 2, attention: 'OUTCOME_UNKNOWN' });
  });

  it('makes what a crash left in the middle unconfirmed, and nothing else', () => {
    const found = { type: 'found-requesting' } as const;
    expect(learned(requestingRow(), found, now).order.status).toBe('unconfirmed');
    expect(decide(requestingRow({ status: 'open' }), found, now)).toEqual({ patch: {}, events: [] });
  });

  it('opens an unconfirmed order when its create is answered after all', () => {
    const unconfirmed = learned(requestingRow(), unanswered, now).order;
    const { order } = learned(unconfirmed, createdFact(now + 5), now + 5);
    expect(order).toMatchObject({ status: 'open', attention: null, closedAt: null });
  });
});
