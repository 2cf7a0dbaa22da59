import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { masked, spaced, testCards } from '../../../electron/practice/orders/test-cards.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { openPracticeShop, type PracticeShop, type WireOrder } from '../../support/practice-shop.ts';

const transactionsSchema = z.array(z.looseObject({ status: z.string() }));

async function onlyTransaction(shop: PracticeShop, orderId: string) {
  const { answer } = await shop.call('Order/Get', { orderId });
  const [transaction, ...others] = transactionsSchema.parse(answer['transactions']);
  expect(others).toEqual([]);
  return transaction;
}

test.each([
  ['4970100000000055', 'CB', 'EUR'],
  ['5970100300000067', 'MASTERCARD', 'EUR'],
  ['4970100000000022', 'CB', 'EUR'],
  ['5970100300000026', 'MASTERCARD', 'EUR'],
  ['378283000000002', 'AMEX', 'EUR'],
  ['4970100000000048', 'CB', 'EUR'],
  ['5970100300000042', 'MASTERCARD', 'EUR'],
  ['378283000000003', 'AMEX', 'EUR'],
  ['4970101000001002', 'CB', 'EUR'],
  ['4051700000003926', 'VISA', 'JPY'],
  ['4515450000004140', 'VISA', 'KWD'],
  ['4970100000000000', 'CB', 'EUR'],
  ['4970100000000009', 'CB', 'EUR'],
  ['4970100000000003', 'CB', 'EUR'],
])('%s (%s) pays in %s without a step', async (card, effectiveBrand, currency) => {
  const shop = await openPracticeShop();
  const order = await shop.create({ orderId: 'A-1', currency });
  await shop.pay(order, card);
  expect((await shop.get(order)).paymentOrderStatus).toBe('PAID');
  expect(await onlyTransaction(shop, 'A-1')).toMatchObject({
    status: 'PAID',
    detailedStatus: 'AUTHORISED',
    errorCode: null,
    effectiveStrongAuthentication: 'DISABLED',
    transactionDetails: { cardDetails: { effectiveBrand, pan: masked(card) } },
  });
});

test.each([
  ['4970100000000113', 'EUR', 'ACQ_001', '05'],
  ['4970110000000401', 'EUR', 'AUTH_999', null],
  ['4051700000003926', 'EUR', 'ACQ_001', '57'],
  ['4515450000004140', 'JPY', 'ACQ_001', '57'],
])('%s is refused in %s: %s %s', async (card, currency, errorCode, detailedErrorCode) => {
  const shop = await openPracticeShop();
  const order = await shop.create({ orderId: 'A-1', currency });
  await shop.pay(order, card);
  expect((await shop.get(order)).paymentOrderStatus).toBe('REFUSED');
  expect(await onlyTransaction(shop, 'A-1')).toMatchObject({
    status: 'UNPAID',
    detailedStatus: 'REFUSED',
    errorCode,
    detailedErrorCode,
  });
});

const success = { transactionCondition: 'COND_3D_SUCCESS', enrolled: 'Y', status: 'Y' };
const failure = { transactionCondition: 'COND_3D_FAILURE', status: 'N' };
const silence = { transactionCondition: 'COND_3D_ERROR', status: 'U' };

test.each([
  ['4970110000001003', 'confirm', 'PAID', null, success],
  ['5100010000000106', 'confirm', 'PAID', null, success],
  ['375900000010015', 'confirm', 'PAID', null, success],
  ['4970110000001003', 'decline', 'REFUSED', 'AUTH_999', failure],
  ['4970110000001003', 'time-out', 'REFUSED', 'PSP_649', silence],
  ['4970110000000039', 'confirm', 'REFUSED', 'ACQ_001', success],
  ['4970110000000021', 'confirm', 'REFUSED', 'AUTH_149', silence],
  ['5100010000000049', 'confirm', 'REFUSED', 'AUTH_149', silence],
  ['375900000000016', 'confirm', 'REFUSED', 'AUTH_149', silence],
] as const)('%s asks for a step; %s: %s %s', async (card, answer, status, errorCode, result) => {
  const shop = await openPracticeShop();
  const order = await shop.create({ orderId: 'A-1' });
  const step = await shop.pay(order, card);
  expect(step.url).toMatch(/\/t\/[0-9a-z]{8}\/step\/[0-9a-f]{32}$/);
  expect(await step.text()).toContain('Confirm with your bank');
  expect((await shop.get(order)).paymentOrderStatus).toBe('RUNNING');
  expect(await shop.outcome('Order/Get', { orderId: 'A-1' })).toBe('PSP_010');

  await shop.payWithStep(order, card, answer);
  expect((await shop.get(order)).paymentOrderStatus).toBe(status);
  expect(await onlyTransaction(shop, 'A-1')).toMatchObject({
    status: status === 'PAID' ? 'PAID' : 'UNPAID',
    errorCode,
    effectiveStrongAuthentication: result === success ? 'ENABLED' : 'DISABLED',
    transactionDetails: { cardDetails: { threeDSResponse: { authenticationResultData: result } } },
  });
});

test('a step is answered once, and an answer after ten minutes is none', async () => {
  const clock = createManualClock(Date.parse('2026-03-02T10:00:00Z'));
  const shop = await openPracticeShop({ clock });
  const answer = (url: string) =>
    fetch(url, { method: 'POST', body: new URLSearchParams({ answer: 'confirm' }) });
  const order = await shop.create({ orderId: 'A-1' });
  const { url } = await shop.pay(order, '4970110000001003');
  await clock.advance(600_000);
  await answer(url);
  expect(await onlyTransaction(shop, 'A-1')).toMatchObject({ errorCode: 'PSP_649' });
  expect((await answer(url)).status).toBe(410);
  expect((await fetch(url)).status).toBe(410);
  expect(await onlyTransaction(shop, 'A-1')).toMatchObject({ errorCode: 'PSP_649' });
});

test('a step belongs to its order', async () => {
  const shop = await openPracticeShop();
  const [one, other] = [await shop.create(), await shop.create()];
  const { url } = await shop.pay(one, '4970110000001003');
  const foreign = url.replace(new URL(one.paymentURL).pathname, new URL(other.paymentURL).pathname);
  expect((await fetch(foreign)).status).toBe(410);
  await fetch(foreign, { method: 'POST', body: new URLSearchParams({ answer: 'confirm' }) });
  expect((await shop.get(other)).paymentOrderStatus).toBe('RUNNING');
});

test.each([
  ['DISABLED', '4970110000001003', false],
  ['FRICTIONLESS', '4970110000001003', false],
  ['CHALLENGE_MANDATE', '4970100000000055', true],
  ['CHALLENGE_REQUESTED', '4970100000000055', true],
  ['CHALLENGE_MANDATE', '4970100000000048', false],
])('strong authentication %s with %s: a step %s', async (strongAuthentication, card, hasStep) => {
  const shop = await openPracticeShop();
  const order = await shop.create({ strongAuthentication });
  expect((await shop.pay(order, card)).url.includes('/step/')).toBe(hasStep);
  expect((await shop.get(order)).paymentOrderStatus).toBe(hasStep ? 'RUNNING' : 'PAID');
});

test('no test number is kept as it is, each is kept so that it can be told apart', async () => {
  expect(new Set(testCards.map(({ number }) => masked(number))).size).toBe(testCards.length);
  const shop = await openPracticeShop();
  for (const { number } of testCards) {
    const order: WireOrder = await shop.create();
    await shop.pay(order, number);
  }
  await shop.gateway.stop();
  const kept = readdirSync(shop.dataDir)
    .map((file) => readFileSync(join(shop.dataDir, file), 'latin1'))
    .join();
  for (const { number } of testCards) expect(kept).not.toContain(number);
});

test('the payment page offers every test number as a button', async () => {
  const shop = await openPracticeShop();
  const order = await shop.create();
  const page = await (await fetch(order.paymentURL)).text();
  for (const { number } of testCards) {
    expect(page).toContain(`name="quick" value="${number}"`);
    expect(page).toContain(`<span>${spaced(number)}</span>`);
  }
  expect(page).toContain('3759 000000 10015');
  await fetch(order.paymentURL, {
    method: 'POST',
    body: new URLSearchParams({ card: '', quick: '5970100300000067' }),
  });
  expect((await shop.get(order)).paymentOrderStatus).toBe('PAID');
});

test.each([
  [['MASTERCARD'], '4970100000000055', 422],
  [['MASTERCARD', 'AMEX'], '5970100300000067', 200],
  [['VISA'], '4970100000000055', 200],
  [['CARDS'], '4970100000000055', 200],
  [['SDD', 'IDEAL'], '4970100000000055', 422],
])('an order limited to %j answers %s with %d', async (paymentMethods, card, status) => {
  const shop = await openPracticeShop();
  const order = await shop.create({ paymentMethods });
  const page = await (await fetch(order.paymentURL)).text();
  expect(page.includes(`value="${card}"`)).toBe(status === 200);
  const answer = await shop.pay(order, card);
  expect(answer.status).toBe(status);
  expect((await answer.text()).includes('does not take this card')).toBe(status === 422);
  expect((await shop.get(order)).paymentOrderStatus).toBe(status === 200 ? 'PAID' : 'RUNNING');
});
