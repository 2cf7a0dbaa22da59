import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createManualClock } from '../../support/manual-clock.ts';
import { acceptedCard, openPracticeShop, type PracticeShop } from '../../support/practice-shop.ts';

const service = 'Charge/CreatePaymentOrder';
const body = JSON.stringify({ amount: 1250, currency: 'EUR', orderId: 'A-1' });

const post = ({ keys, authorization }: PracticeShop, init: RequestInit = {}) =>
  fetch(`${keys.server}/api-payment/V4/${service}`, {
    method: 'POST',
    headers: { authorization },
    body,
    ...init,
  });

/** The code of what a failed `fetch` was caused by. */
const failure = async (answer: Promise<unknown>) => {
  const error = await answer.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause ? cause.code : error;
};

/** How many orders the shop has in the gateway's own file. */
function ordersMade({ dataDir, keys }: PracticeShop): unknown {
  const database = new Database(join(dataDir, 'practice.db'), { readonly: true });
  try {
    return database.prepare('SELECT count(*) FROM orders WHERE shop_id = ?').pluck().get(keys.shopId);
  } finally {
    database.close();
  }
}

test.each([
  ['lost-reply', 1, 'UND_ERR_SOCKET'],
  ['reset', 0, 'ECONNRESET'],
])('%s: the order made %d times, the caller hears nothing', async (fault, made, code) => {
  const shop = await openPracticeShop();
  await shop.fault({ fault, webService: service, times: 1 });
  expect(await failure(post(shop))).toBe(code);
  expect(ordersMade(shop)).toBe(made);
  expect(await shop.outcome(service, { amount: 1, currency: 'EUR' })).toBe('SUCCESS');
});

test('truncated: half an answer, the order made', async () => {
  const shop = await openPracticeShop();
  await shop.fault({ fault: 'truncated' });
  const answer = await post(shop);
  expect(answer.status).toBe(200);
  expect(await failure(answer.text())).toBe('UND_ERR_SOCKET');
  expect(ordersMade(shop)).toBe(1);
});

test.each([
  ['http-429', 429],
  ['http-500', 500],
  ['http-503', 503],
  ['html', 200],
])('%s: HTML with %d, nothing made', async (fault, status) => {
  const shop = await openPracticeShop();
  await shop.fault({ fault });
  const answer = await post(shop);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toContain('text/html');
  expect(await answer.text()).toContain('<h1>');
  expect(ordersMade(shop)).toBe(0);
});

test.each([
  ['limit', 'PSP_106', '12345678'],
  ['credentials', 'INT_905', null],
])('%s: %s in HTTP 200', async (fault, errorCode, shopId) => {
  const shop = await openPracticeShop();
  await shop.fault({ fault, times: 2 });
  for (let calls = 0; calls < 2; calls++) {
    const answer = await post(shop);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ status: 'ERROR', answer: { errorCode, shopId } });
  }
  expect(await (await post(shop)).json()).toMatchObject({ status: 'SUCCESS' });
});

test('delay: the work at once, the answer when its time has come', async () => {
  const clock = createManualClock(Date.parse('2026-03-02T10:00:00Z'));
  const shop = await openPracticeShop({ clock });
  await shop.fault({ fault: 'delay', delayMs: 20_000, webService: service });
  let isAnswered = false;
  const answer = post(shop).then((response) => {
    isAnswered = true;
    return response.json();
  });
  await clock.untilSleeping(service);
  expect(await shop.outcome('Charge/SDKTest', { value: 'others are not late' })).toBe('SUCCESS');
  expect(isAnswered).toBe(false);
  await clock.advance(20_000);
  expect(await answer).toMatchObject({
    serverDate: '2026-03-02T10:00:20+00:00',
    answer: { creationDate: '2026-03-02T10:00:00+00:00' },
  });
});

test('a delay does not keep the gateway from stopping', async () => {
  const clock = createManualClock(0);
  const shop = await openPracticeShop({ clock });
  await shop.fault({ fault: 'delay', delayMs: 600_000 });
  const answer = post(shop).catch(() => 'cut');
  await clock.untilSleeping(service);
  await shop.gateway.stop();
  await answer;
  expect(shop.gateway.status().origin).toBeNull();
});

test('clock: the date of the envelope is off, the rules are not', async () => {
  const clock = createManualClock(Date.parse('2026-03-02T10:00:00Z'));
  const shop = await openPracticeShop({ clock });
  await shop.fault({ fault: 'clock', offsetMs: -3_600_000 });
  expect(await shop.call(service, { amount: 1, currency: 'EUR' })).toMatchObject({
    serverDate: '2026-03-02T09:00:00+00:00',
    answer: { creationDate: '2026-03-02T10:00:00+00:00' },
  });
});

test('status-back: Get says RUNNING of a paid order, then the truth again', async () => {
  const shop = await openPracticeShop();
  const order = await shop.create();
  await shop.pay(order, acceptedCard);
  await shop.fault({ fault: 'status-back', webService: 'Charge/PaymentOrder/Get', times: 1 });
  expect((await shop.get(order)).paymentOrderStatus).toBe('RUNNING');
  expect((await shop.get(order)).paymentOrderStatus).toBe('PAID');
});

test('a fault for one web service leaves the others alone, and clearing ends all', async () => {
  const shop = await openPracticeShop();
  await shop.fault({ fault: 'limit', webService: 'Order/Get' });
  expect(await shop.outcome('Charge/SDKTest', { value: 'x' })).toBe('SUCCESS');
  expect(await shop.outcome('Order/Get', { orderId: 'A-1' })).toBe('PSP_106');
  const headers = { authorization: shop.authorization };
  const url = `${shop.keys.server}/practice/faults`;
  const listed = await (await fetch(url, { headers })).json();
  expect(listed).toEqual({ faults: [{ fault: 'limit', webService: 'Order/Get' }] });
  expect(await (await fetch(url, { method: 'DELETE', headers })).json()).toEqual({ faults: [] });
  expect(await shop.outcome('Order/Get', { orderId: 'A-1' })).toBe('PSP_010');
});

test.each([
  [{}, 'fault'],
  [{ fault: 'earthquake' }, 'fault'],
  [{ fault: 'delay' }, 'delayMs'],
  [{ fault: 'reset', webService: 'Charge/Nothing' }, 'webService'],
  [{ fault: 'reset', times: 0 }, 'times'],
  [{ fault: 'reset', sometimes: true }, 'sometimes'],
])('the fault %o is not understood, and says where', async (fault, where) => {
  const shop = await openPracticeShop();
  const answer = await shop.fault(fault);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toEqual({ code: 'INVALID_INPUT', message: expect.stringContaining(where) });
});

test('faults are for whoever knows the password', async () => {
  const { keys } = await openPracticeShop();
  for (const method of ['GET', 'POST', 'DELETE']) {
    const answer = await fetch(`${keys.server}/practice/faults`, { method });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ code: 'UNAUTHORIZED' });
  }
});
