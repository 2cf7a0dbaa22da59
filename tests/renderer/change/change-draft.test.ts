import { expect, test } from 'vitest';
import {
  type ChangeContext,
  type ChangeDraft,
  draftOf,
  readChange,
  wrongAt,
} from '../../../renderer/change/change-draft.ts';

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
    error: { amount: 'amount', minutes: 'minutes', phone: 'phone' },
  });
  expect(read({ locale: 'French' })).toEqual({ ok: false, error: { locale: 'value' } });
});

test('a path of the program leads to its field', () => {
  expect(wrongAt(['channel.phone', 'expiresIn', 'customer.email', 'nowhere'])).toEqual({
    phone: 'value',
    minutes: 'value',
    email: 'value',
  });
});
