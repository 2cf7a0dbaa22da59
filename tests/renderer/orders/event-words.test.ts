import { expect, test } from 'vitest';
import { openTexts } from '../../../renderer/i18n/i18n.ts';
import {
  detailWords,
  eventWords,
  evidenceWords,
  refusalWords,
} from '../../../renderer/orders/event-words.ts';
import { anEvent } from '../an-order.ts';

const t = openTexts('en').getFixedT('en', 'orders');

test('a create that is asked again says so', () => {
  const first = eventWords(anEvent({ type: 'asked', evidence: { attempt: 1 } }), t);
  const second = eventWords(anEvent({ type: 'asked', evidence: { attempt: 2 } }), t);
  expect(second).not.toBe(first);
  expect(second).toContain('2');
});

test('what never left is not told as refused by the gateway', () => {
  const unsent = anEvent({ type: 'rejected', evidence: { reason: 'connection-refused' } });
  const refused = anEvent({ type: 'rejected', evidence: { errorCode: 'INT_009', errorMessage: 'no' } });
  expect(eventWords(unsent, t)).not.toBe(eventWords(refused, t));
  expect(refusalWords(refused, t)).toBe('no · code INT_009');
});

test('the evidence names what the support asks for', () => {
  const event = anEvent({
    evidence: { webService: 'Charge/PaymentOrder/Get', ticket: 'abc', httpStatus: 200 },
  });
  expect(evidenceWords(event, t)).toBe('Charge/PaymentOrder/Get · ticket abc · HTTP 200');
});

test('a change names its amount and fields, a sharing how and to whom', () => {
  const changed = anEvent({ type: 'changed', evidence: { amount: 1500, fields: ['amount', 'note', 'new'] } });
  expect(detailWords(changed, t, (amount) => `${amount}c`)).toBe('amount, note, new · amount 1500c');
  const shared = anEvent({ type: 'shared', evidence: { by: 'sms', to: '+33…22' } });
  expect(detailWords(shared, t, String)).toBe('by SMS · to +33…22');
  expect(detailWords(anEvent(), t, String)).toBe('');
});
