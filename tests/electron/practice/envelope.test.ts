import { get } from 'node:http';
import { expect, test } from 'vitest';
import type { PracticeHost } from '../../../electron/core/ports.ts';
import { openPracticeShop } from '../../support/practice-shop.ts';

test('is what the core calls a practice host, and starts once', async () => {
  const { gateway, keys } = await openPracticeShop();
  const host: PracticeHost = gateway;
  expect(await host.start()).toEqual(keys);
  expect(keys).toEqual({
    mode: 'practice',
    server: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    shopId: '12345678',
    password: expect.stringMatching(/^testpassword_[0-9a-z]{32}$/),
  });
  await host.stop();
  expect(host.status()).toEqual({ origin: null, phones: { allowed: false, origin: null } });
  await expect(fetch(keys.server)).rejects.toThrow('fetch failed');
});

test('SDKTest gives the value back in the whole envelope', async () => {
  const { call, keys } = await openPracticeShop();
  expect(await call('Charge/SDKTest', { value: 'is anybody there?' })).toEqual({
    webService: 'Charge/SDKTest',
    version: 'V4',
    applicationVersion: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    status: 'SUCCESS',
    answer: { value: 'is anybody there?', _type: 'V4/Type/String' },
    ticket: expect.stringMatching(/^[0-9a-f]{32}$/),
    serverDate: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/),
    applicationProvider: 'PRACTICE',
    metadata: null,
    mode: 'TEST',
    serverUrl: keys.server,
    _type: 'V4/WebService/Response',
  });
});

test('a refusal has every field of the real one', async () => {
  const { call, keys } = await openPracticeShop();
  const { status, answer } = await call('Charge/CreatePaymentOrder', { amount: -1, currency: 'EUR' });
  expect(status).toBe('ERROR');
  expect(answer).toEqual({
    errorCode: 'INT_009',
    errorMessage: 'invalid amount',
    detailedErrorCode: null,
    detailedErrorMessage: 'Invalid input amount [value=-1]',
    ticket: 'null',
    shopId: keys.shopId,
    _type: 'V4/WebService/WebServiceError',
  });
});

test.each([
  ['no keys', () => undefined],
  ['another shop', (password: string) => `87654321:${password}`],
  ['a wrong password', () => '12345678:testpassword_wrong'],
  ['a password cut short', (password: string) => `12345678:${password.slice(0, -1)}`],
  ['no colon', () => '12345678'],
])('%s: INT_905 in HTTP 200, and no shop named', async (_, login) => {
  const { keys } = await openPracticeShop();
  const given = login(keys.password);
  const response = await fetch(`${keys.server}/api-payment/V4/Charge/SDKTest`, {
    method: 'POST',
    headers: given ? { authorization: `Basic ${Buffer.from(given).toString('base64')}` } : {},
    body: '{"value":"x"}',
  });
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({
    status: 'ERROR',
    answer: { errorCode: 'INT_905', shopId: null },
  });
});

test.each(['', '{', '[]', '"text"', 'null', '{"value":'])('a body of %j is INT_902', async (body) => {
  const { keys, authorization } = await openPracticeShop();
  const response = await fetch(`${keys.server}/api-payment/V4/Charge/SDKTest`, {
    method: 'POST',
    headers: { authorization },
    body,
  });
  expect(await response.json()).toMatchObject({ status: 'ERROR', answer: { errorCode: 'INT_902' } });
});

test.each(['Charge/PaymentOrder/Refund', 'charge/sdktest', 'constructor', ''])(
  'a web service called %j is INT_901',
  async (webService) => {
    const { outcome } = await openPracticeShop();
    expect(await outcome(webService, {})).toBe('INT_901');
  },
);

test('a foreign name that points at this machine opens nothing', async () => {
  const { keys } = await openPracticeShop();
  const status = await new Promise((resolve, reject) => {
    get(`${keys.server}/outbox`, { headers: { host: 'shop.example:80' } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });
  expect(status).toBe(421);
});
