import { describe, expect, test } from 'vitest';
import { emptyForm, reduceForm } from '../../../renderer/counter/counter-form.ts';
import { filledMore } from '../../../renderer/create/draft.ts';
import { wayCalled, wayNameOf } from '../../../renderer/create/ways.ts';

const lastOrderAt = '2025-11-22T10:00:00.000Z';
const one = {
  phone: '+33611111122',
  email: 'one@example.com',
  lastName: 'One',
  locale: 'de_DE',
  lastOrderAt,
};
const two = { phone: '+33622222233', lastOrderAt };

const choose = (form: ReturnType<typeof emptyForm>, customer: typeof two | null) =>
  reduceForm(form, { type: 'customer', customer, country: 'FR' });

describe('a chosen customer', () => {
  const start = reduceForm(emptyForm('EUR'), { type: 'way', way: 'sms' });

  test('fills what is known of them, where the way has it', () => {
    const form = choose(start, one);
    expect(form.draft.values).toMatchObject({
      phone: '06 11 11 11 22',
      lastName: 'One',
      customerEmail: 'one@example.com',
      locale: 'de_DE',
    });
    expect(filledMore(form.draft, {})).toEqual(['lastName', 'customerEmail', 'customerPhone']);
    const byMail = reduceForm(form, { type: 'way', way: 'email' });
    expect(byMail.draft.values.emailTo).toBe('one@example.com');
  });

  test('leaves nothing of the one before', () => {
    const { values } = choose(choose(start, one), two).draft;
    expect(values).toMatchObject({ phone: '06 22 22 22 33', lastName: '', customerEmail: '', locale: '' });
  });

  test('goes when the number is changed by hand: it is somebody else’s', () => {
    const form = reduceForm(choose(start, one), { type: 'field', name: 'phone', text: '06 11 11 11 2' });
    expect(form.draft.values).toEqual({ phone: '06 11 11 11 2' });
    expect(form.draft.chosen).toBeUndefined();
  });

  test('stays while anything else is typed, and can be taken away', () => {
    const form = reduceForm(choose(start, one), { type: 'field', name: 'note', text: 'window' });
    expect(form.draft.chosen).toEqual(one);
    expect(choose(form, null).draft.values).toEqual({ note: 'window' });
  });

  test('makes another order of it: a key that was used is not used again', () => {
    const sent = reduceForm(start, { type: 'sent', idempotencyKey: 'k' });
    expect(choose(sent, one).idempotencyKey).toBeNull();
  });
});

test('the link itself and its code are one way for the gateway, under one key', () => {
  for (const name of ['link', 'url', 'sms', 'ivr'] as const) expect(wayNameOf(wayCalled(name))).toBe(name);
  const sent = reduceForm(emptyForm('EUR'), { type: 'sent', idempotencyKey: 'k' });
  const asLink = reduceForm(sent, { type: 'way', ...wayCalled('url') });
  expect(asLink.draft.way).toBe('link');
  expect(asLink.idempotencyKey).toBe('k');
});
