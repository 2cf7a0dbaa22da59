import { expect, test } from 'vitest';
import { openTexts } from '../../../renderer/i18n/i18n.ts';
import { languages } from '../../../renderer/i18n/languages.ts';
import { givenFacts } from '../../../renderer/orders/given-facts.ts';
import { isTaken, operationWords, paymentStatusWords } from '../../../renderer/orders/payment-words.ts';

const statuses =
  'ACCEPTED AUTHORISED CAPTURED PARTIALLY_AUTHORISED AUTHORISED_TO_VALIDATE WAITING_AUTHORISATION WAITING_AUTHORISATION_TO_VALIDATE UNDER_VERIFICATION INITIAL WAITING_FOR_PAYMENT PRE_AUTHORISED REFUSED ERROR CAPTURE_FAILED CANCELLED EXPIRED REFUND_TO_RETRY'.split(
    ' ',
  );

test.each(languages)(
  'every detailed status has words of its own in %s, an unknown one is shown as it is',
  async (language) => {
    const t = (await openTexts(language)).getFixedT(language, 'orders');
    const words = statuses.map((detailedStatus) => paymentStatusWords({ status: 'PAID', detailedStatus }, t));
    expect(new Set(words).size).toBe(statuses.length);
    for (const text of words) expect(text).not.toMatch(/[A-Z]{3}|detailed/);
    expect(paymentStatusWords({ status: 'PAID', detailedStatus: 'BRAND_NEW' }, t)).toBe('BRAND_NEW');
    expect(paymentStatusWords({ status: 'RUNNING', detailedStatus: null }, t)).toBe('RUNNING');
    expect(operationWords({ operationType: 'SWAP' }, t)).toBe('SWAP');
    expect(operationWords({ operationType: 'CREDIT' }, t)).not.toBe('CREDIT');
  },
);

test('a day on which money is taken is told of no payment that failed', () => {
  const all = ['PAID', 'RUNNING', 'UNPAID', 'ABANDONED', 'NEW_WORD'];
  expect(all.filter((status) => isTaken({ status }))).toEqual(['PAID', 'RUNNING']);
});

test('only what an order was given is told', async () => {
  const t = (await openTexts('en')).getFixedT('en', 'orders');
  const context = { order: { currency: 'EUR' }, t, locale: 'en-GB', country: 'FR' };
  expect(givenFacts({ channel: { type: 'link' } }, context)).toEqual([]);
  const wish = {
    channel: { type: 'sms', phone: '+33611111111' },
    taxAmount: 208,
    manualValidation: false,
    instalments: { count: 3, periodDays: 30 },
  } as const;
  expect(givenFacts(wish, context)).toEqual([
    ['Phone', '06 11 11 11 11'],
    ['Tax', '€2.08'],
    ['Validated by a person', 'no'],
    ['Instalments', '3 payments, one every 30 days'],
  ]);
});
