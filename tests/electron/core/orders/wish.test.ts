import { describe, expect, it } from 'vitest';
import { changedWish } from '../../../../electron/core/orders/changed-wish.ts';
import { mayDo } from '../../../../electron/core/orders/may.ts';
import { currentWish } from '../../../../electron/core/orders/wish.ts';
import type { OrderEventType } from '../../../../shared/order-event.ts';
import type { Wish } from '../../../../shared/order-wish.ts';
import { expiresAt, madeAt, orderRow } from '../../../support/order-row.ts';

const story = (...types: OrderEventType[]) => types.map((type, index) => ({ type, number: index + 1 }));
const link = { type: 'link' } as const;
const first = { channel: link, note: 'first' };
const second = { channel: link, note: 'second' };
const third = { channel: link, note: 'third' };

describe('what an order was given', () => {
  it.each<[string | undefined, OrderEventType[]]>([
    ['first', ['requested', 'asked', 'opened']],
    ['first', ['requested', 'change-asked']],
    ['second', ['requested', 'change-asked', 'changed']],
    ['first', ['requested', 'change-asked', 'change-refused']],
    // Given up, and made after all.
    ['second', ['requested', 'change-asked', 'change-refused', 'changed']],
    ['second', ['requested', 'change-asked', 'change-unconfirmed', 'changed']],
    ['first', ['requested', 'change-asked', 'change-unconfirmed', 'change-refused']],
  ])('is the %s after %j', (note, types) => {
    const entries = [
      { event: 1, data: first },
      { event: 2, data: second },
    ];
    expect(currentWish({ channel: 'link' }, story(...types), entries)?.note).toBe(note);
  });

  it('is the latest change that was taken, not one refused after it', () => {
    const events = story('requested', 'change-asked', 'changed', 'change-asked', 'change-refused');
    const entries = [
      { event: 1, data: first },
      { event: 2, data: second },
      { event: 4, data: third },
    ];
    expect(currentWish({ channel: 'link' }, events, entries)).toEqual(second);
  });

  it('is nothing once it was erased, and a bare link where nothing was ever kept', () => {
    const events = story('requested', 'asked');
    expect(currentWish({ channel: 'link' }, events, [{ event: 1, data: null }])).toBeUndefined();
    expect(currentWish({ channel: 'link' }, events, [])).toEqual({ channel: link });
    const old = [{ event: 1, data: { note: 'old' } }];
    expect(currentWish({ channel: 'link' }, events, old)).toEqual({ note: 'old', channel: link });
    expect(currentWish({ channel: 'sms' }, events, old)).toBeUndefined();
  });

  it('has nothing to do with whom the link was handed to', () => {
    const entries = [
      { event: 1, data: first },
      { event: 2, data: { sharedTo: '+33611111111' } },
    ];
    expect(currentWish({ channel: 'link' }, story('requested', 'shared'), entries)).toEqual(first);
  });
});

describe('an order with a change over it', () => {
  const wish: Wish = {
    channel: { type: 'sms', phone: '+33611111111' },
    note: 'two chairs',
    customer: { email: 'someone@example.com' },
  };
  const at = { order: orderRow({ channel: 'sms' }), wish, now: madeAt };

  it('keeps what is left out and loses what is null', () => {
    expect(changedWish(at, { amount: 2000, note: null, locale: 'fr_FR' })).toMatchObject({
      ok: true,
      value: {
        amount: 2000,
        expiresAt: null,
        wish: { ...wish, note: undefined, locale: 'fr_FR' },
        fields: ['amount', 'locale', 'note'],
      },
    });
  });

  it('names nothing when it is as it was', () => {
    const same = { amount: 1250, note: 'two chairs', expiresAt: new Date(expiresAt).toISOString() };
    expect(changedWish(at, same)).toMatchObject({ ok: true, value: { fields: [], expiresAt: null } });
  });

  it('takes another expiry by the rules of a new order', () => {
    expect(changedWish(at, { expiresIn: 3_600 })).toMatchObject({
      value: { expiresAt: madeAt + 3_600_000, fields: ['expiresAt'] },
    });
    const soon = new Date(madeAt + 60_000).toISOString();
    expect(changedWish(at, { expiresAt: soon })).toMatchObject({ error: [{ path: 'expiresAt' }] });
  });

  it('may say again the expiry it has, however near that is', () => {
    const same = { note: 'three chairs', expiresAt: new Date(expiresAt).toISOString() };
    expect(changedWish({ ...at, now: expiresAt - 30_000 }, same)).toMatchObject({
      ok: true,
      value: { fields: ['note'], expiresAt: null },
    });
  });

  it.each([
    ['channel', { channel: { type: 'link' as const } }],
    ['amount', { amount: 0 }],
    ['taxAmount', { taxAmount: 1251 }],
    ['expiresIn', { expiresIn: 600, expiresAt: new Date(expiresAt).toISOString() }],
  ])('says that %s cannot be so', (path, change) => {
    expect(changedWish(at, change)).toMatchObject({ ok: false, error: [{ path }] });
  });

  it('must still add up', () => {
    const instalments = { schedules: [250, 1000].map((amount) => ({ date: '2025-12-01', amount })) };
    const planned = { ...at, wish: { ...wish, instalments } };
    expect(changedWish(planned, { amount: 2000 })).toMatchObject({ error: [{ path: 'instalments' }] });
    const keeping = { ...at, wish: { ...wish, formAction: 'REGISTER_PAY' as const } };
    expect(changedWish(keeping, { customer: null })).toMatchObject({ error: [{ path: 'customer.email' }] });
  });
});

describe('what may be done', () => {
  const known = { isWishKnown: true };

  it.each([
    [{}, { change: true, cancel: true, share: true }],
    [{ status: 'refused' as const }, { change: false, cancel: false, share: true }],
    [{ status: 'paid' as const }, { change: false, cancel: false, share: false }],
    [
      { status: 'unconfirmed' as const, paymentOrderId: null },
      { change: false, cancel: false, share: false },
    ],
    [{ paymentUrl: null }, { change: true, cancel: true, share: false }],
    [
      { pendingAmount: 2000, changeAskedAt: 1 },
      { change: false, cancel: false, share: true },
    ],
    [{ cancelAskedAt: 1 }, { change: false, cancel: false, share: true }],
  ])('with %o is %o', (facts, may) => {
    expect(mayDo(orderRow(facts), known)).toEqual(may);
  });

  it('is no change of what nobody knows any more', () => {
    expect(mayDo(orderRow(), { isWishKnown: false })).toMatchObject({ change: false, cancel: true });
  });
});
