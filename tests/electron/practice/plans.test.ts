import { expect, test } from 'vitest';
import { z } from 'zod';
import { createManualClock } from '../../support/manual-clock.ts';
import {
  acceptedCard,
  openPracticeShop,
  type PracticeShop,
  refusedCard,
} from '../../support/practice-shop.ts';

const service = 'Charge/CreatePaymentOrder';
const start = Date.parse('2026-03-02T10:00:00Z');
const dayMs = 24 * 3_600_000;
const plan = (installmentOptions: unknown) => ({ transactionOptions: { installmentOptions } });
const card = (cardOptions: unknown) => ({ transactionOptions: { cardOptions } });
const customer = { email: 'sample@example.com' };

const transactionSchema = z.looseObject({
  status: z.string(),
  amount: z.number(),
  paymentMethodToken: z.string().nullable(),
});

async function transactions(shop: PracticeShop, orderId = 'A-1') {
  const { answer } = await shop.call('Order/Get', { orderId });
  return z.array(transactionSchema).parse(answer['transactions']);
}

test.each([
  ['INT_929', { period: 7 }],
  ['INT_929', { count: 1, period: 7 }],
  ['INT_930', { count: 3 }],
  ['INT_930', { count: 3, period: 0 }],
  ['INT_928', { count: 3, period: 7, firstAmount: 0 }],
  ['INT_928', { count: 3, period: 7, firstAmount: 10_000 }],
  ['INT_931', { schedules: [] }],
  ['INT_931', { schedules: 'monthly' }],
  [
    'INT_932',
    {
      schedules: [
        { date: 'soon', amount: 1 },
        { date: '2026-04-01', amount: 9_999 },
      ],
    },
  ],
  [
    'INT_932',
    {
      schedules: [
        { date: '2026-03-01', amount: 1 },
        { date: '2026-04-01', amount: 9_999 },
      ],
    },
  ],
  [
    'INT_933',
    {
      schedules: [
        { date: '2026-03-02', amount: 0 },
        { date: '2026-04-01', amount: 9_999 },
      ],
    },
  ],
  [
    'INT_933',
    {
      schedules: [
        { date: '2026-03-02', amount: 2 },
        { date: '2026-04-01', amount: 9_999 },
      ],
    },
  ],
  [
    'INT_945',
    {
      count: 2,
      schedules: [
        { date: '2026-03-02', amount: 1 },
        { date: '2026-04-01', amount: 9_999 },
      ],
    },
  ],
  [
    'SUCCESS',
    {
      schedules: [
        { date: '2026-03-02', amount: 1 },
        { date: '2026-04-01', amount: 9_999 },
      ],
    },
  ],
  ['SUCCESS', { count: 3, period: 7, firstAmount: 5000 }],
])('%s for the plan %o', async (code, options) => {
  const { outcome } = await openPracticeShop({ clock: createManualClock(start) });
  expect(await outcome(service, { amount: 10_000, currency: 'EUR', ...plan(options) })).toBe(code);
});

test.each([
  [{ firstAmount: 5000, count: 3, period: 7 }, [5000, 2500, 2500], [0, 7, 14]],
  [{ count: 3, period: 30 }, [3333, 3333, 3334], [0, 30, 60]],
  [{ count: 2, period: 1 }, [5000, 5000], [0, 1]],
  [
    {
      schedules: [
        { date: '2026-03-12', amount: 6000 },
        { date: '2026-03-02', amount: 4000 },
      ],
    },
    [4000, 6000],
    [0, 10],
  ],
])('the plan %o makes %j', async (options, amounts, days) => {
  const shop = await openPracticeShop({ clock: createManualClock(start) });
  const metadata = { comptoir: '7f1c' };
  const order = await shop.create({ amount: 10_000, orderId: 'A-1', metadata, ...plan(options) });
  const page = await (await fetch(order.paymentURL)).text();
  expect(page).toContain('In several parts');
  await shop.pay(order, acceptedCard);
  expect((await shop.get(order)).paymentOrderStatus).toBe('PAID');
  const made = await transactions(shop);
  expect(made.map(({ amount }) => amount)).toEqual(amounts);
  expect(made.map(({ status }) => status)).toEqual(
    amounts.map((_, index) => (index === 0 ? 'PAID' : 'RUNNING')),
  );
  expect(made).toMatchObject(
    days.map((inDays, index) => ({
      operationType: 'DEBIT',
      detailedStatus: index === 0 ? 'AUTHORISED' : 'WAITING_AUTHORISATION',
      metadata,
      transactionDetails: {
        sequenceNumber: index + 1,
        additionalFields: { installmentNumber: String(index + 1) },
        cardDetails: {
          expectedCaptureDate: expect.stringContaining(
            new Date(start + inDays * dayMs).toISOString().slice(0, 10),
          ),
        },
      },
    })),
  );
  expect((await shop.call('Order/Get', { orderId: 'A-1' })).answer).toMatchObject({
    orderStatus: 'RUNNING',
    orderDetails: { orderTotalAmount: 10_000, orderEffectiveAmount: amounts[0] },
  });
});

test('the parts are taken when they fall due, or refused with the card for that', async () => {
  const clock = createManualClock(start);
  const shop = await openPracticeShop({ clock });
  const parts = plan({ count: 2, period: 30 });
  await shop.pay(await shop.create({ orderId: 'A-1', ...parts }), acceptedCard);
  await shop.pay(await shop.create({ orderId: 'A-2', ...parts }), '4970101000001002');
  await clock.advance(32 * dayMs);
  expect(await transactions(shop)).toMatchObject([
    { status: 'PAID', detailedStatus: 'CAPTURED' },
    { status: 'PAID', detailedStatus: 'CAPTURED' },
  ]);
  expect(await transactions(shop, 'A-2')).toMatchObject([
    { status: 'PAID', detailedStatus: 'CAPTURED' },
    { status: 'UNPAID', detailedStatus: 'REFUSED', errorCode: 'ACQ_001', detailedErrorCode: '51' },
  ]);
});

test('a refused attempt is one transaction over the whole', async () => {
  const shop = await openPracticeShop();
  const order = await shop.create({ orderId: 'A-1', ...plan({ count: 3, period: 7 }) });
  await shop.pay(order, refusedCard);
  expect(await transactions(shop)).toMatchObject([{ amount: 1250, status: 'UNPAID' }]);
});

test.each([
  [{ manualValidation: 'YES' }, 'AUTHORISED_TO_VALIDATE', 'RUNNING'],
  [{ manualValidation: 'YES', captureDelay: 8 }, 'WAITING_AUTHORISATION_TO_VALIDATE', 'RUNNING'],
  [{ captureDelay: 7 }, 'AUTHORISED', 'PAID'],
  [{ captureDelay: 8 }, 'WAITING_AUTHORISATION', 'RUNNING'],
])('card options %o: %s', async (options, detailedStatus, status) => {
  const shop = await openPracticeShop();
  const order = await shop.create({ orderId: 'A-1', ...card(options) });
  await shop.pay(order, acceptedCard);
  expect((await shop.get(order)).paymentOrderStatus).toBe('PAID');
  expect(await transactions(shop)).toMatchObject([{ status, detailedStatus, amount: 1250 }]);
});

test('what nobody validates expires, what is delayed is authorised and taken in time', async () => {
  const clock = createManualClock(start);
  const shop = await openPracticeShop({ clock });
  await shop.pay(await shop.create({ orderId: 'A-1', ...card({ manualValidation: 'YES' }) }), acceptedCard);
  await shop.pay(await shop.create({ orderId: 'A-2', ...card({ captureDelay: 10 }) }), acceptedCard);
  await clock.advance(9 * dayMs);
  expect(await transactions(shop)).toMatchObject([{ status: 'UNPAID', detailedStatus: 'EXPIRED' }]);
  expect(await transactions(shop, 'A-2')).toMatchObject([{ status: 'PAID', detailedStatus: 'AUTHORISED' }]);
  await clock.advance(2 * dayMs);
  expect(await transactions(shop, 'A-2')).toMatchObject([{ status: 'PAID', detailedStatus: 'CAPTURED' }]);
});

test('REGISTER keeps a card and takes no money', async () => {
  const shop = await openPracticeShop();
  const order = await shop.create({ orderId: 'A-1', amount: 0, formAction: 'REGISTER', customer });
  expect(await (await fetch(order.paymentURL)).text()).toContain('<h1>Keep a card</h1>');
  expect(await (await shop.pay(order, acceptedCard)).text()).toContain('Card kept');
  expect(await shop.get(order)).toMatchObject({ paymentOrderStatus: 'PAID', formAction: 'REGISTER' });
  expect(await transactions(shop)).toMatchObject([
    {
      operationType: 'VERIFICATION',
      status: 'PAID',
      detailedStatus: 'ACCEPTED',
      amount: 0,
      paymentMethodToken: expect.stringMatching(/^[0-9a-f]{32}$/),
    },
  ]);
  expect(await shop.outcome('Order/Get', { orderId: 'A-1', operationType: 'DEBIT' })).toBe('PSP_010');
  expect(await shop.outcome('Order/Get', { orderId: 'A-1', operationType: 'VERIFICATION' })).toBe('SUCCESS');
});

test.each([
  ['REGISTER_PAY', {}, true],
  ['ASK_REGISTER_PAY', {}, false],
  ['ASK_REGISTER_PAY', { keep: 'yes' }, true],
  ['PAYMENT', { keep: 'yes' }, false],
])('%s with %o: kept %s', async (formAction, ticked, isKept) => {
  const shop = await openPracticeShop();
  const order = await shop.create({ orderId: 'A-1', formAction, customer });
  const page = await (await fetch(order.paymentURL)).text();
  expect(page.includes('type="checkbox"')).toBe(formAction === 'ASK_REGISTER_PAY');
  const body = new URLSearchParams({ card: acceptedCard, ...ticked });
  await fetch(order.paymentURL, { method: 'POST', body });
  const [transaction] = await transactions(shop);
  expect(transaction).toMatchObject({ operationType: 'DEBIT', status: 'PAID', amount: 1250 });
  expect(transaction?.paymentMethodToken !== null).toBe(isKept);
});

test('a kept card pays another order at a press', async () => {
  const shop = await openPracticeShop();
  await shop.pay(await shop.create({ orderId: 'A-1', formAction: 'REGISTER_PAY', customer }), acceptedCard);
  const paymentMethodToken = (await transactions(shop))[0]?.paymentMethodToken;
  const order = await shop.create({ orderId: 'A-2', paymentMethodToken });
  expect(order['paymentMethodToken']).toBe(paymentMethodToken);
  expect(await (await fetch(order.paymentURL)).text()).toContain('497010XXXXXX0055');
  await fetch(order.paymentURL, { method: 'POST', body: new URLSearchParams({ kept: 'yes' }) });
  expect((await shop.get(order)).paymentOrderStatus).toBe('PAID');
  expect(await transactions(shop, 'A-2')).toMatchObject([
    { paymentMethodToken, transactionDetails: { cardDetails: { paymentMethodSource: 'TOKEN' } } },
  ]);
  const without = await shop.create();
  const posted = await fetch(without.paymentURL, {
    method: 'POST',
    body: new URLSearchParams({ kept: 'yes' }),
  });
  expect(posted.status).toBe(422);
});

test('the card whose later charges are refused can be kept, and then pays nothing', async () => {
  const shop = await openPracticeShop();
  const card = '4970101000001002';
  await shop.pay(await shop.create({ orderId: 'A-1', amount: 0, formAction: 'REGISTER', customer }), card);
  const paymentMethodToken = (await transactions(shop))[0]?.paymentMethodToken;
  const order = await shop.create({ orderId: 'A-2', paymentMethodToken });
  await fetch(order.paymentURL, { method: 'POST', body: new URLSearchParams({ kept: 'yes' }) });
  expect((await shop.get(order)).paymentOrderStatus).toBe('REFUSED');
});

test('a rhythm fits a new amount by itself, dates with amounts have to come anew', async () => {
  const shop = await openPracticeShop({ clock: createManualClock(start) });
  const update = (order: { paymentOrderId: string }, more: Record<string, unknown> = {}) =>
    shop.outcome('Charge/PaymentOrder/Update', {
      paymentOrderId: order.paymentOrderId,
      amount: 3000,
      currency: 'EUR',
      ...more,
    });
  const schedules = (first: number, second: number) =>
    plan({
      schedules: [
        { date: '2026-03-02', amount: first },
        { date: '2026-04-01', amount: second },
      ],
    });
  const rhythm = await shop.create({ orderId: 'A-1', ...plan({ count: 2, period: 7 }) });
  const dated = await shop.create({ orderId: 'A-2', ...schedules(1000, 250) });
  expect(await update(rhythm)).toBe('SUCCESS');
  expect(await update(dated)).toBe('INT_933');
  expect(await update(dated, { amount: 1250 })).toBe('SUCCESS');
  expect(await update(dated, schedules(2000, 1000))).toBe('SUCCESS');
  for (const order of [rhythm, dated]) await shop.pay(order, acceptedCard);
  expect((await transactions(shop)).map(({ amount }) => amount)).toEqual([1500, 1500]);
  expect((await transactions(shop, 'A-2')).map(({ amount }) => amount)).toEqual([2000, 1000]);
});
