import { expect, test } from 'vitest';
import { openTexts } from '../../../renderer/i18n/i18n.ts';
import {
  detailWords,
  eventWords,
  evidenceWords,
  reasonWords,
  refusalWords,
  whoWords,
} from '../../../renderer/orders/event-words.ts';
import { anEvent } from '../an-order.ts';

const t = (await openTexts('en')).getFixedT('en', 'orders');

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

test('a silence tells why in words, what the gateway answered does not', async () => {
  const errors = (await openTexts('en')).getFixedT<['errors', 'codes']>('en', ['errors', 'codes']);
  const silent = anEvent({ type: 'unanswered', evidence: { reason: 'network' } });
  expect(reasonWords(silent, errors)).toBe('The network is down.');
  expect(reasonWords(anEvent({ type: 'unanswered', evidence: { reason: 'new' } }), errors)).toBe('');
  expect(reasonWords(anEvent(), errors)).toBe('');
});

test('what staff found and what became of money is told by which it was', () => {
  const found = (['not-created', 'created', 'link-only', 'left'] as const).map((resolution) =>
    eventWords(anEvent({ type: 'resolved', evidence: { resolution } }), t),
  );
  expect(new Set(found).size).toBe(4);
  const how = (['refunded', 'kept'] as const).map((one) =>
    eventWords(anEvent({ type: 'handled', evidence: { how: one } }), t),
  );
  expect(how).toEqual(['Handled: refunded', 'Handled: kept']);
});

test('an order asked for although another was open says so', () => {
  const twin = anEvent({ type: 'requested', evidence: { other: '00000000-0000-4000-8000-000000000002' } });
  expect(eventWords(twin, t)).toContain('although the same');
});

test('what staff did is told by the name at the counter, and by no name of others', () => {
  expect(whoWords(anEvent({ who: 'staff', evidence: { staff: 'staff A' } }), t)).toBe('staff A');
  expect(whoWords(anEvent({ who: 'staff' }), t)).toBe('staff');
  expect(whoWords(anEvent({ who: 'gateway', evidence: { staff: 'staff A' } }), t)).toBe('gateway');
});
