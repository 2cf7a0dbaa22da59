import { describe, expect, it } from 'vitest';
import { isOver, orderWords } from '../../../renderer/following/order-words.ts';
import { sentWords } from '../../../renderer/following/sent-words.ts';
import { openTexts } from '../../../renderer/i18n/i18n.ts';
import type { Channel } from '../../../shared/channel.ts';
import { anOrder } from '../an-order.ts';

const t = (await openTexts('en')).getFixedT('en', 'counter');
const both = (await openTexts('en')).getFixedT('en', ['counter', 'frame'] as const);

function title(channel: Channel, isRead = true): string {
  const order = anOrder({ reference: 'F-7', channel: { type: channel.type } });
  return sentWords(order, { channel: isRead ? channel : undefined, country: 'FR' }, t).title;
}

describe('a sent order says', () => {
  it('to whom, a phone number by its end alone', () => {
    expect(title({ type: 'sms', phone: '+33611111122' })).toBe('Sent by SMS to …11 22');
    expect(title({ type: 'whatsapp', phone: '+447911123456' })).toBe('Sent by WhatsApp to …23456');
    expect(title({ type: 'email', to: 'ana@example.com' })).toBe('Sent by e-mail to ana@example.com');
  });

  it('how, while its wish is not read or was erased', () => {
    expect(title({ type: 'sms', phone: '+33611111122' }, false)).toBe('Sent by SMS');
  });

  it('what the customer does with it', () => {
    expect(title({ type: 'invoice' })).toBe('The customer pays with reference F-7');
    expect(title({ type: 'ivr', ivrId: '42' })).toBe('Ready at the voice server');
  });
});

it('a payment to validate is accepted, not paid', () => {
  const order = anOrder({ status: 'paid', collection: { paid: 0, of: 1, toValidate: 1 } });
  expect(orderWords(order, both).title).toBe('Accepted – to be validated in the Back Office');
});

it('one press asks again for a link that nobody has, not for what may have reached its customer', () => {
  const attention = { code: 'OUTCOME_UNKNOWN', message: '' } as const;
  const order = anOrder({ status: 'unconfirmed', paymentUrl: null, attention });
  expect(isOver(order)).toBe(true);
  expect(isOver({ ...order, attention: { code: 'MONEY_WITH_REFERENCE', message: '' } })).toBe(false);
  for (const type of ['sms', 'whatsapp', 'email', 'invoice', 'ivr'] as const) {
    expect(isOver({ ...order, channel: { type } })).toBe(false);
  }
});

it('what a person decided is told as that, never as paid', () => {
  const handled = {
    attention: 'LATE_MONEY',
    how: 'kept',
    by: 'staff A',
    at: '2025-11-22T14:03:00.000Z',
  } as const;
  expect(orderWords(anOrder({ status: 'paid', handled }), both).title).toBe('Handled: kept');
});
