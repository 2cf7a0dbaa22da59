import { expect, test } from 'vitest';
import { type ChangeDraft, draftOf, wrongAt } from '../../../renderer/change/change-draft.ts';
import { type ChangeContext, readChange } from '../../../renderer/change/read-change.ts';

const context: ChangeContext = {
  order: { amount: 1250, currency: 'EUR' },
  wish: {
    channel: { type: 'sms', phone: '+33611111111', message: 'Bonjour' },
    customer: { firstName: 'A', company: 'B' },
    note: 'blue bag',
    taxAmount: 208,
  },
  locale: 'fr-FR',
  country: 'FR',
  now: Date.parse('2026-03-02T10:00:00Z'),
};

function read(change: ChangeDraft, of: ChangeContext = context) {
  return readChange({ ...draftOf(of, of.locale), ...change }, of);
}

test('what nobody touched is not sent', () => {
  expect(read({})).toEqual({ ok: true, value: {} });
});

test('only the field that was touched is sent, an emptied one as null', () => {
  expect(read({ amount: '15,00' })).toEqual({ ok: true, value: { amount: 1500 } });
  expect(read({ note: ' ' })).toEqual({ ok: true, value: { note: null } });
  expect(read({ taxAmount: '' })).toEqual({ ok: true, value: { taxAmount: null } });
  expect(read({ taxRate: '5,5' })).toEqual({ ok: true, value: { taxRate: 5.5 } });
  expect(read({ minutes: '2' })).toEqual({ ok: true, value: { expiresIn: 120 } });
});

test('a new recipient is read as the shop’s country dials, and keeps the message', () => {
  expect(read({ phone: '06 22 22 22 22' })).toEqual({
    ok: true,
    value: { channel: { type: 'sms', phone: '+33622222222', message: 'Bonjour' } },
  });
});

test('a customer keeps what the form does not show, and goes when nothing is left', () => {
  expect(read({ firstName: '', lastName: 'C' })).toEqual({
    ok: true,
    value: { customer: { company: 'B', lastName: 'C' } },
  });
  const named = { ...context, wish: { ...context.wish, customer: { firstName: 'A' } } };
  expect(read({ firstName: '' }, named)).toEqual({ ok: true, value: { customer: null } });
});

test('every field says what is wrong with it, all at once', () => {
  expect(read({ amount: '1,234', minutes: '1', phone: '12' })).toEqual({
    ok: false,
    error: { amount: 'ask', minutes: 'minutes', phone: 'phone' },
  });
  expect(read({ locale: 'French' })).toEqual({ ok: false, error: { locale: 'value' } });
});

test('a text with two readings is asked about, and taken as it was meant', () => {
  expect(read({ amount: '1,234' })).toEqual({ ok: false, error: { amount: 'ask' } });
  const meant = { ...context, meant: { '1,234': 123400 } };
  expect(read({ amount: '1,234' }, meant)).toEqual({ ok: true, value: { amount: 123400 } });
  expect(read({ amount: 'oops' })).toEqual({ ok: false, error: { amount: 'amount' } });
});

test('an expiry may be a moment, from 2 minutes to 90 days from now', () => {
  const local = (iso: string) => {
    const at = new Date(iso);
    return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  };
  expect(read({ expiresAt: local('2026-03-02T18:30:00Z') })).toEqual({
    ok: true,
    value: { expiresAt: '2026-03-02T18:30:00.000Z' },
  });
  for (const expiresAt of [local('2026-03-02T10:01:00Z'), local('2026-06-02T10:00:00Z'), 'soon'])
    expect(read({ expiresAt })).toEqual({ ok: false, error: { expiresAt: 'moment' } });
});

test('a customer’s phone, reference and company show where the order had them', () => {
  const customer = { company: 'B', reference: 'C-1', phone: '+33611111111' };
  const known = { ...context, wish: { ...context.wish, customer } };
  expect(draftOf(known, 'fr-FR')).toMatchObject({ customerPhone: '+33611111111', customerReference: 'C-1' });
  expect(draftOf(context, 'fr-FR').customerPhone).toBeUndefined();
  expect(read({ customerPhone: '06 22 22 22 22', customerReference: '' }, known)).toEqual({
    ok: true,
    value: { customer: { company: 'B', phone: '+33622222222' } },
  });
  expect(read({ customerPhone: '12' }, known)).toEqual({ ok: false, error: { customerPhone: 'phone' } });
});

test('the hidden copies and the template of an e-mail change, and its text stays', () => {
  const channel = {
    type: 'email' as const,
    to: 'ana@example.com',
    body: 'Hello',
    bcc: ['one@example.com'],
    template: 'Plain',
  };
  const mailed = { ...context, wish: { ...context.wish, channel } };
  expect(read({ bcc: 'one@example.com; two@example.com', template: '' }, mailed)).toEqual({
    ok: true,
    value: {
      channel: {
        type: 'email',
        to: 'ana@example.com',
        body: 'Hello',
        bcc: ['one@example.com', 'two@example.com'],
      },
    },
  });
  expect(read({ bcc: 'nobody' }, mailed)).toEqual({ ok: false, error: { bcc: 'value' } });
});

test('a path of the program leads to its field', () => {
  expect(
    wrongAt([
      'channel.phone',
      'customer.phone',
      'expiresAt',
      'channel.bcc.0',
      'expiresIn',
      'customer.email',
      'nowhere',
    ]),
  ).toEqual({
    phone: 'value',
    customerPhone: 'value',
    expiresAt: 'value',
    bcc: 'value',
    minutes: 'value',
    email: 'value',
  });
});
