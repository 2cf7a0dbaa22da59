import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DisplayFacts, displayView, phaseOf } from '../../../../electron/core/display/display-view.ts';
import { attentionCodeSchema } from '../../../../shared/attention.ts';
import { channelTypeSchema } from '../../../../shared/channel.ts';
import { displayViewSchema } from '../../../../shared/contract/display.ts';
import { isSurelyPaid, modeSchema, type Order, orderStatusSchema } from '../../../../shared/order.ts';
import { resolutionSchema } from '../../../../shared/order-doubt.ts';
import { defaultSettings } from '../../../../shared/settings.ts';
import { anOrder } from '../../../renderer/an-order.ts';

const now = Date.parse('2025-11-22T14:05:00.000Z');
const link = 'https://secure.example.com/t/abc';

/** Stands in every field that a customer must not see; nothing else of a view can hold it by chance. */
const secret = 'NOT-FOR-CUSTOMERS';

const anyOrder: fc.Arbitrary<Order> = fc.record({
  id: fc.constant(`${secret}-id`),
  reference: fc.constant(`${secret}-reference`),
  amount: fc.integer({ min: 1, max: 999_999 }),
  currency: fc.constantFrom('EUR', 'JPY'),
  status: fc.constantFrom(...orderStatusSchema.options),
  channel: fc.record({ type: fc.constantFrom(...channelTypeSchema.options) }),
  formAction: fc.constantFrom('PAYMENT' as const, 'REGISTER' as const),
  paymentUrl: fc.constant(`https://${secret}.example.com`),
  paymentOrderId: fc.constant(`${secret}-payment-order`),
  mode: fc.constantFrom(...modeSchema.options),
  createdAt: fc.constant('2025-11-22T14:00:00.000Z'),
  expiresAt: fc.constantFrom(null, '2025-11-22T14:15:00.000Z', '2025-11-22T14:01:00.000Z'),
  checkedAt: fc.constant(null),
  paidAt: fc.constantFrom(null, '2025-11-22T14:04:00.000Z'),
  transaction: fc.constantFrom(undefined, {
    uuid: `${secret}-uuid`,
    amount: 1,
    currency: 'EUR',
    status: 'PAID',
    detailedStatus: 'AUTHORISED',
    brand: `${secret}-brand`,
    pan: `${secret}-pan`,
    authorisation: `${secret}-authorisation`,
    at: null,
  }),
  collection: fc.constantFrom(
    undefined,
    { paid: 1, of: 3, toValidate: 0 },
    { paid: 0, of: 1, toValidate: 1 },
    { paid: 2, of: 2, toValidate: 0 },
  ),
  isCancelling: fc.constantFrom(undefined, true as const),
  isChanging: fc.constantFrom(undefined, true as const),
  attention: fc.option(
    fc.record({ code: fc.constantFrom(...attentionCodeSchema.options), message: fc.constant(secret) }),
    { nil: undefined },
  ),
  resolution: fc.constantFrom(undefined, ...resolutionSchema.options),
  handled: fc.constantFrom(undefined, {
    attention: 'LATE_PAYMENT' as const,
    how: 'kept' as const,
    by: `${secret}-by`,
    at: '2025-11-22T14:04:00.000Z',
  }),
}) as fc.Arbitrary<Order>;

const anyFacts: fc.Arbitrary<DisplayFacts> = fc.record({
  settings: fc.record({
    ...Object.fromEntries(Object.entries(defaultSettings).map(([name, value]) => [name, fc.constant(value)])),
    shopName: fc.constantFrom('', 'A shop'),
    shopContact: fc.constant(`${secret}-contact`),
    shopUrl: fc.constant(`${secret}-url`),
    staffNames: fc.constant([`${secret}-staff`]),
    customerLocale: fc.constantFrom(null, 'fr_FR', 'nl_NL'),
    language: fc.constantFrom('auto' as const, 'de' as const),
  }),
  mode: fc.constantFrom(...modeSchema.options),
  shown: fc.option(
    fc.record({
      order: anyOrder,
      link: fc.constantFrom(null, link),
      gatewayNow: fc.constant(now),
      locale: fc.constantFrom(undefined, 'es_ES'),
    }),
    { nil: undefined },
  ),
}) as fc.Arbitrary<DisplayFacts>;

const facts = (change: Partial<Order> = {}, more: Partial<DisplayFacts> = {}): DisplayFacts => ({
  settings: { ...defaultSettings, shopName: 'A shop' },
  mode: 'production',
  shown: { order: anOrder(change), link, gatewayNow: now, locale: undefined },
  ...more,
});

test('a customer is never told anything but the shop, the amount, the link and how it stands', () => {
  fc.assert(
    fc.property(anyFacts, (given) => {
      const view = displayView(given);
      expect(displayViewSchema.parse(view)).toEqual(view);
      expect(JSON.stringify(view)).not.toContain(secret);
    }),
    { numRuns: 2_000 },
  );
});

test('green is only what is surely paid, a code only what can be paid now', () => {
  fc.assert(
    fc.property(anyFacts, ({ shown, ...rest }) => {
      const view = displayView({ ...rest, shown });
      if (view.type === 'paid') expect(shown && isSurelyPaid(shown.order)).toBe(true);
      if (!('link' in view)) return;
      expect(view.expiresAt === null || Date.parse(view.expiresAt) > now).toBe(true);
      expect(['open', 'refused', 'unconfirmed']).toContain(shown?.order.status);
      expect(shown?.order.isCancelling).toBeUndefined();
      expect([undefined, 'OUTCOME_UNKNOWN']).toContain(shown?.order.attention?.code);
    }),
    { numRuns: 2_000 },
  );
});

describe('what is shown', () => {
  test('the code of an order that can be paid, in the mode it was made in', () => {
    expect(displayView(facts({ mode: 'test' }))).toEqual({
      type: 'waiting',
      shopName: 'A shop',
      mode: 'test',
      locale: null,
      amount: 1250,
      currency: 'EUR',
      link,
      expiresAt: '2025-11-22T14:15:00.000Z',
      gatewayNow: '2025-11-22T14:05:00.000Z',
    });
  });

  test('that an attempt was refused, with the code for another one', () => {
    expect(displayView(facts({ status: 'refused' }))).toMatchObject({ type: 'refused', link });
  });

  test('the shop alone when there is no order', () => {
    expect(displayView(facts({}, { shown: undefined }))).toEqual({
      type: 'idle',
      shopName: 'A shop',
      mode: 'production',
      locale: null,
    });
  });

  test.each([
    ['its time is up', { expiresAt: '2025-11-22T14:05:00.000Z' }],
    ['a cancel is on its way', { isCancelling: true }],
    [
      'the gateway said something else',
      { status: 'unknown', attention: { code: 'OTHER_AMOUNT', message: '' } },
    ],
    ['it is paid with a doubt', { status: 'paid', attention: { code: 'OTHER_AMOUNT', message: '' } }],
    ['a person must validate it', { status: 'paid', collection: { paid: 0, of: 1, toValidate: 1 } }],
    ['nobody knows', { status: 'unconfirmed', attention: { code: 'OUTCOME_UNKNOWN', message: '' } }],
  ] as [string, Partial<Order>][])('no colour, no code and no amount when %s', (_what, change) => {
    expect(displayView(facts(change))).toEqual({
      type: 'hold',
      shopName: 'A shop',
      mode: 'practice',
      locale: null,
    });
  });

  test('a link that staff found for an order without an answer', () => {
    const found = {
      status: 'unconfirmed',
      resolution: 'link-only',
      attention: { code: 'OUTCOME_UNKNOWN', message: '' },
    } as const;
    expect(displayView(facts(found))).toMatchObject({ type: 'waiting', link });
  });

  test('how many of several payments were taken', () => {
    const collection = { paid: 1, of: 3, toValidate: 0 };
    expect(displayView(facts({ status: 'paid', collection }))).toMatchObject({
      type: 'paid',
      part: { paid: 1, of: 3 },
    });
  });

  test.each(['expired', 'cancelled', 'registered'] as const)('that it is over: %s', (status) => {
    expect(phaseOf(anOrder({ status }), now)).toBe('over');
    expect(displayView(facts({ status }))).toMatchObject({ type: 'over', how: status });
  });
});

describe('the language', () => {
  const inLanguage = (settings: Partial<typeof defaultSettings>, locale?: string) =>
    displayView(
      facts(
        {},
        {
          settings: { ...defaultSettings, ...settings },
          shown: { order: anOrder(), link, gatewayNow: now, locale },
        },
      ),
    ).locale;

  test('is the order’s, else the customers’, else the shop’s, else the system’s', () => {
    expect(inLanguage({ customerLocale: 'fr_FR', language: 'de' }, 'es_ES')).toBe('es-ES');
    expect(inLanguage({ customerLocale: 'fr_FR', language: 'de' })).toBe('fr-FR');
    expect(inLanguage({ language: 'de' })).toBe('de');
    expect(inLanguage({})).toBeNull();
  });
});
