import { describe, expect, it } from 'vitest';
import { openTexts, readLanguage } from '../../../renderer/i18n/i18n.ts';
import { confirmationFacts, type Reader, ticketFacts } from '../../../renderer/print/order-facts.ts';
import { printableOf } from '../../../renderer/print/printable.ts';
import type { Order, Transaction } from '../../../shared/order.ts';
import { anOrder } from '../an-order.ts';

const texts = await openTexts('en');
await readLanguage(texts, 'fr');
const reader: Reader = {
  t: texts.getFixedT('en', 'print'),
  locale: 'en-GB',
  timeZone: 'Europe/Paris',
  shop: { shopName: 'A shop', shopContact: '' },
};
const transaction: Transaction = {
  uuid: '0123456789abcdef0123456789abcdef',
  amount: 1250,
  currency: 'EUR',
  status: 'PAID',
  detailedStatus: 'AUTHORISED',
  brand: 'CB',
  pan: '497010XXXXXX0055',
  authorisation: '3fe1c2',
  at: null,
};
const paid = (change: Partial<Order> = {}) =>
  anOrder({ status: 'paid', paidAt: '2025-11-22T14:03:52.000Z', transaction, ...change });
const attention = { code: 'AMOUNT_DIFFERS', message: '' } as const;
const link = 'https://secure.example.com/t/abc';
const before = Date.parse('2025-11-22T14:10:00.000Z');
const valuesOf = (facts: { rows: { name: string; value: string }[] } | null) =>
  Object.fromEntries((facts?.rows ?? []).map(({ name, value }) => [name, value]));

describe('what an order has on paper', () => {
  it.each<[string, Partial<Order>, ReturnType<typeof printableOf>]>([
    ['open', {}, 'ticket'],
    ['refused, to be tried again', { status: 'refused' }, 'ticket'],
    ['open without a link', { paymentUrl: null }, null],
    ['open and doubted', { attention }, null],
    ['being cancelled', { isCancelling: true }, null],
    ['being changed', { isChanging: true }, null],
    ['not confirmed', { status: 'unconfirmed' }, null],
    ['not confirmed, its link found', { status: 'unconfirmed', resolution: 'link-only' }, 'ticket'],
    [
      'the same with money that was not expected',
      { status: 'unconfirmed', resolution: 'link-only', attention },
      null,
    ],
    ['surely paid', { status: 'paid' }, 'confirmation'],
    ['paid and doubted', { status: 'paid', attention }, null],
    ['paid, to be validated', { status: 'paid', collection: { paid: 0, of: 1, toValidate: 1 } }, null],
    ['expired', { status: 'expired' }, null],
    ['cancelled', { status: 'cancelled' }, null],
    ['registered', { status: 'registered' }, null],
  ])('when it is %s', (_, change, printed) => {
    expect(printableOf(anOrder(change), before)).toBe(printed);
  });

  it('is no code any more once its time is over by the gateway’s clock', () => {
    const over = Date.parse('2025-11-22T14:15:00.000Z');
    expect([printableOf(anOrder(), over - 1), printableOf(anOrder(), over)]).toEqual(['ticket', null]);
    expect(printableOf(paid(), over)).toBe('confirmation');
  });
});

describe('the ticket', () => {
  it('says what to pay, until when by the shop’s clock, and where the code leads', () => {
    const facts = ticketFacts(anOrder({ mode: 'production' }), link, reader);
    expect(facts).toMatchObject({ shopName: 'A shop', mode: '', amount: '€12.50', link });
    expect(valuesOf(facts)).toEqual({
      Reference: 'A-116',
      'Good until': '22/11/2025, 15:15',
      'Payment page': 'secure.example.com',
    });
  });

  it('says that it is no payment where no money moves', () => {
    expect(ticketFacts(anOrder({ mode: 'test' }), link, reader).mode).toBe('TEST – not a payment');
    expect(ticketFacts(anOrder({ mode: 'practice' }), link, reader).mode).toBe('PRACTICE – not a payment');
  });

  it('speaks the customer’s language, whatever the page speaks', () => {
    const french = { ...reader, t: texts.getFixedT('fr', 'print'), locale: 'fr-FR' };
    const facts = ticketFacts(anOrder(), link, french);
    expect(facts.title).toBe('À payer');
    expect(facts.amount).toMatch(/^12,50\s€$/);
    expect(texts.language).toBe('en');
  });
});

describe('the confirmation', () => {
  it('tells what the gateway confirmed, and no more of a card than its last digits', () => {
    const facts = confirmationFacts(paid({ mode: 'production' }), reader);
    expect(facts).toMatchObject({
      title: 'Payment confirmation',
      isNot: 'Not a till receipt',
      part: '',
      mode: '',
    });
    expect(valuesOf(facts)).toEqual({
      Confirmed: '22/11/2025, 15:03:52',
      Reference: 'A-251122-116-k3xq',
      Card: 'CB ···· 0055',
      Authorisation: '3fe1c2',
      Transaction: '0123456789abcdef0123456789abcdef',
      Mode: 'Production',
    });
    expect(JSON.stringify(facts)).not.toContain('497010');
  });

  it('leaves out what is not known', () => {
    const { transaction: _, ...unseen } = paid({ mode: 'production' });
    expect(Object.keys(valuesOf(confirmationFacts(unseen, reader)))).toEqual([
      'Confirmed',
      'Reference',
      'Mode',
    ]);
  });

  it('does not exist of what is not surely paid', () => {
    for (const change of [
      { attention },
      { status: 'open' },
      { collection: { paid: 0, of: 1, toValidate: 1 } },
      { handled: { attention: 'LATE_MONEY', how: 'kept', by: 'one', at: '2025-11-22T14:05:00.000Z' } },
    ] satisfies Partial<Order>[])
      expect(confirmationFacts(paid(change), reader)).toBeNull();
  });

  it('says that more is to come of a payment in parts', () => {
    const facts = confirmationFacts(paid({ collection: { paid: 1, of: 3, toValidate: 0 } }), reader);
    expect(facts?.part).toBe('Payment 1 of 3: the rest is still to come');
  });
});
