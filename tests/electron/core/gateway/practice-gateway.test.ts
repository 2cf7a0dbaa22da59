import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createNodeFetch } from '../../../../electron/adapters/node-fetch.ts';
import { createSystemClock } from '../../../../electron/adapters/system-clock.ts';
import { basicAuth } from '../../../../electron/core/gateway/basic-auth.ts';
import { createGateway } from '../../../../electron/core/gateway/client.ts';
import type { ShopKeys } from '../../../../electron/core/ports.ts';
import { createPracticeGateway } from '../../../../electron/practice/practice-gateway.ts';
import { createMemoryLogger } from '../../../support/memory-logger.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'comptoir-practice-'));
const practice = createPracticeGateway({ dataDir });
const logger = createMemoryLogger();
const gateway = createGateway({ fetch: createNodeFetch(), clock: createSystemClock(), logger });
let keys: ShopKeys;

beforeAll(async () => {
  keys = { ...(await practice.start()), mode: 'practice' };
});
afterAll(async () => {
  await practice.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const request = {
  amount: 1250,
  currency: 'EUR',
  orderId: 'A-251122-1-k3xq',
  channelOptions: { channelType: 'URL' },
  metadata: { comptoir: '00000000-0000-4000-8000-000000000001' },
} as const;

test('the keys are good, wrong ones are not', async () => {
  expect(await gateway.sdkTest(keys, 'hello')).toMatchObject({
    outcome: 'answered',
    value: { value: 'hello' },
    envelope: { mode: 'TEST', serverDate: expect.any(Number) },
  });
  expect(await gateway.sdkTest({ ...keys, password: 'testpassword_wrong' }, 'hello')).toMatchObject({
    outcome: 'refused',
    kind: 'credentials',
    error: { errorCode: 'INT_905' },
  });
});

test('an order is made, found, paid, and its transaction carries our metadata', async () => {
  const created = await gateway.createPaymentOrder(keys, request);
  if (created.outcome !== 'answered') throw new Error(`not created: ${created.outcome}`);
  const { paymentOrderId, paymentURL } = created.value;
  expect(created.value).toMatchObject({ amount: 1250, currency: 'EUR', paymentOrderStatus: 'RUNNING' });
  expect(await gateway.getTransactions(keys, request.orderId)).toMatchObject({
    outcome: 'answered',
    value: [],
  });

  const body = new URLSearchParams({ card: '4970100000000055' });
  await fetch(paymentURL ?? '', { method: 'POST', body, redirect: 'manual' });

  expect(await gateway.getPaymentOrder(keys, paymentOrderId)).toMatchObject({
    outcome: 'answered',
    value: { paymentOrderId, paymentOrderStatus: 'PAID', amount: 1250, orderId: request.orderId },
  });
  expect(await gateway.getTransactions(keys, request.orderId)).toMatchObject({
    outcome: 'answered',
    value: [
      {
        amount: 1250,
        currency: 'EUR',
        status: 'PAID',
        operationType: 'DEBIT',
        orderId: request.orderId,
        metadata: request.metadata,
        pan: expect.stringMatching(/^497010X+0055$/),
      },
    ],
  });
});

test('an amount of nothing and an order nobody made are refused', async () => {
  expect(await gateway.createPaymentOrder(keys, { ...request, amount: 0 })).toMatchObject({
    outcome: 'refused',
    kind: 'other',
  });
  expect(await gateway.getPaymentOrder(keys, 'f'.repeat(32))).toMatchObject({
    outcome: 'refused',
    error: { errorCode: 'PSP_1000' },
  });
});

test.each([
  ['lost-reply', { outcome: 'no-answer', reason: 'reset' }],
  ['reset', { outcome: 'no-answer', reason: 'reset' }],
  ['http-429', { outcome: 'refused', kind: 'limit', error: { errorCode: 'HTTP_429' } }],
  ['http-500', { outcome: 'no-answer', reason: 'http-error', evidence: { httpStatus: 500 } }],
  ['http-503', { outcome: 'no-answer', reason: 'http-error', evidence: { httpStatus: 503 } }],
  ['html', { outcome: 'no-answer', reason: 'not-json' }],
  ['truncated', { outcome: 'no-answer', reason: 'truncated' }],
  ['limit', { outcome: 'refused', kind: 'limit' }],
  ['credentials', { outcome: 'refused', kind: 'credentials' }],
])('the fault %s is told apart', async (fault, expected) => {
  const answer = await fetch(`${keys.server}/practice/faults`, {
    method: 'POST',
    headers: { authorization: basicAuth(keys), 'content-type': 'application/json' },
    body: JSON.stringify({ fault, times: 1 }),
  });
  expect(answer.status).toBe(200);
  expect(await gateway.createPaymentOrder(keys, request)).toMatchObject(expected);
  expect(await gateway.sdkTest(keys, 'over')).toMatchObject({ outcome: 'answered' });
});

test('no key is in the log', () => {
  expect(logger.lines.length).toBeGreaterThan(0);
  expect(logger.text()).not.toContain(keys.password);
});
