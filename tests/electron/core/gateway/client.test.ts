import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { GatewayFetch } from '../../../../electron/core/ports.ts';
import {
  envelope,
  errorEnvelope,
  exampleKeys,
  examplePaymentOrderId,
  orderTransactions,
  paymentOrder,
  transaction,
} from '../../../fixtures/gateway/answers.ts';
import { startAnswering, startHttpServer } from '../../../fixtures/gateway/test-server.ts';
import { create, facts, get, getEnvelope, keysFor, request, setUp, startMs } from './gateway-calls.ts';

describe('what is sent', () => {
  test('a POST of JSON to the web service, with the keys as Basic auth', async () => {
    const server = await startAnswering(envelope('Charge/CreatePaymentOrder', paymentOrder()));
    await create(server);
    expect(server.received).toEqual([
      {
        method: 'POST',
        path: '/api-payment/V4/Charge/CreatePaymentOrder',
        headers: expect.objectContaining({
          authorization: `Basic ${btoa('12345678:testpassword_forTestsOnly')}`,
          'content-type': 'application/json',
        }),
        body: request,
      },
    ]);
  });

  test('each service has its path and body', async () => {
    const server = await startAnswering('{}');
    const { gateway } = setUp();
    const keys = keysFor(server.origin);
    await gateway.sdkTest(keys, 'hello');
    await gateway.getPaymentOrder(keys, examplePaymentOrderId);
    await gateway.getTransactions(keys, 'A-251122-116-k3xq');
    await gateway.updatePaymentOrder(keys, { paymentOrderId: examplePaymentOrderId, ...request });
    await gateway.cancelPaymentOrder(keys, examplePaymentOrderId);
    expect(server.received.map(({ path, body }) => [path, body])).toEqual([
      ['/api-payment/V4/Charge/SDKTest', { value: 'hello' }],
      ['/api-payment/V4/Charge/PaymentOrder/Get', { paymentOrderId: examplePaymentOrderId }],
      ['/api-payment/V4/Order/Get', { orderId: 'A-251122-116-k3xq' }],
      ['/api-payment/V4/Charge/PaymentOrder/Update', { paymentOrderId: examplePaymentOrderId, ...request }],
      ['/api-payment/V4/Charge/PaymentOrder/Cancel', { paymentOrderId: examplePaymentOrderId }],
    ]);
  });

  test('nothing goes to an address that keys may not be sent to', async () => {
    const fetch: GatewayFetch = {
      fetch: () => Promise.reject(new Error('must not be called')),
      sent: () => 'maybe',
    };
    const { gateway, logger } = setUp(fetch);
    expect(await gateway.sdkTest(keysFor('http://api.example.com'), 'x')).toMatchObject({
      outcome: 'never-sent',
      reason: 'network',
    });
    expect(logger.lines.some((line) => line.level === 'error')).toBe(true);
  });
});

describe('answered', () => {
  test('a payment order, with who answered and the evidence', async () => {
    const server = await startAnswering(getEnvelope());
    expect(await get(server)).toEqual({
      outcome: 'answered',
      value: {
        paymentOrderId: examplePaymentOrderId,
        paymentURL: 'https://pay.example.com/t/ab12cd34',
        paymentOrderStatus: 'RUNNING',
        amount: 1250,
        currency: 'EUR',
        orderId: 'A-251122-116-k3xq',
        expirationDate: Date.parse('2025-11-22T13:18:20Z'),
        creationDate: startMs,
        updateDate: null,
        formAction: 'PAYMENT',
      },
      envelope: facts,
      evidence: {
        webService: 'Charge/PaymentOrder/Get',
        startedAt: startMs,
        endedAt: startMs,
        ticket: '0123456789abcdef0123456789abcdef',
        httpStatus: 200,
      },
    });
  });

  test.each([null, '', undefined])('a payment order without a link: %j', async (paymentURL) => {
    const server = await startAnswering(getEnvelope({ ...paymentOrder(), paymentURL }));
    expect(await get(server)).toMatchObject({ outcome: 'answered', value: { paymentURL: null } });
  });

  test('whatever the content type says, compressed or in pieces', async () => {
    const text = JSON.stringify(getEnvelope());
    expect(await get(await startAnswering(text, 200, 'text/html'))).toMatchObject({ outcome: 'answered' });
    const zipped = await startHttpServer((response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(gzipSync(text));
    });
    expect(await get(zipped)).toMatchObject({ outcome: 'answered' });
    const accented = JSON.stringify(getEnvelope(paymentOrder({ formAction: 'é€' })));
    const inPieces = await startHttpServer((response) => {
      for (const byte of Buffer.from(accented)) response.write(Buffer.of(byte));
      response.end();
    });
    expect(await get(inPieces)).toMatchObject({ outcome: 'answered', value: { formAction: 'é€' } });
  });

  test('an SDKTest that echoes', async () => {
    const server = await startAnswering(
      envelope('Charge/SDKTest', { value: 'hello', _type: 'V4/Type/String' }),
    );
    expect(await setUp().gateway.sdkTest(keysFor(server.origin), 'hello')).toMatchObject({
      outcome: 'answered',
      value: { value: 'hello' },
    });
    expect(await setUp().gateway.sdkTest(keysFor(server.origin), 'other')).toMatchObject({
      outcome: 'no-answer',
      reason: 'unexpected-shape',
    });
  });

  test('the transactions under a reference', async () => {
    const server = await startAnswering(envelope('Order/Get', orderTransactions([transaction()])));
    const answer = await setUp().gateway.getTransactions(keysFor(server.origin), 'A-251122-116-k3xq');
    expect(answer).toMatchObject({
      outcome: 'answered',
      value: [
        {
          uuid: '00112233445566778899aabbccddeeff',
          amount: 1250,
          currency: 'EUR',
          status: 'PAID',
          detailedStatus: 'AUTHORISED',
          operationType: 'DEBIT',
          orderId: 'A-251122-116-k3xq',
          metadata: { comptoir: '00000000-0000-4000-8000-000000000001' },
          brand: 'CB',
          pan: '497010XXXXXX0055',
          authorisation: '3fe0b1',
          creationDate: Date.parse('2025-11-22T13:05:00Z'),
        },
      ],
    });
  });

  test.each(['Update', 'Cancel'] as const)(
    '%s answers the order it was asked about, and no other',
    async (name) => {
      const ask = async (order: ReturnType<typeof paymentOrder>) => {
        const server = await startAnswering(envelope(`Charge/PaymentOrder/${name}`, order));
        const { gateway } = setUp();
        const keys = keysFor(server.origin);
        return name === 'Update'
          ? gateway.updatePaymentOrder(keys, { paymentOrderId: examplePaymentOrderId, ...request })
          : gateway.cancelPaymentOrder(keys, examplePaymentOrderId);
      };
      expect(await ask(paymentOrder())).toMatchObject({
        outcome: 'answered',
        value: { paymentOrderId: examplePaymentOrderId },
      });
      expect(await ask(paymentOrder({ paymentOrderId: 'f'.repeat(32) }))).toMatchObject({
        outcome: 'no-answer',
        reason: 'unexpected-shape',
      });
    },
  );

  test('no transaction yet (PSP_010) is an empty list', async () => {
    const server = await startAnswering(errorEnvelope('Order/Get', 'PSP_010'));
    expect(await setUp().gateway.getTransactions(keysFor(server.origin), 'x')).toMatchObject({
      outcome: 'answered',
      value: [],
      envelope: facts,
    });
  });

  test('PSP_010 about an order is a refusal', async () => {
    const server = await startAnswering(errorEnvelope('Charge/PaymentOrder/Get', 'PSP_010'));
    expect(await get(server)).toMatchObject({ outcome: 'refused', kind: 'other' });
  });

  test('a 401 with an envelope', async () => {
    expect(await get(await startAnswering(getEnvelope(), 401))).toMatchObject({ outcome: 'answered' });
  });
});

describe('refused', () => {
  test.each([
    ['INT_905', 200, 'credentials'],
    ['INT_905', 401, 'credentials'],
    ['PSP_100', 200, 'credentials'],
    ['PSP_109', 403, 'credentials'],
    ['PSP_099', 200, 'limit'],
    ['PSP_106', 200, 'limit'],
    ['PSP_106', 429, 'limit'],
    ['INT_009', 429, 'limit'],
    ['INT_009', 200, 'other'],
    ['PSP_1000', 404, 'other'],
    ['XYZ_12345', 200, 'other'],
  ])('%s with HTTP %i: %s', async (errorCode, httpStatus, kind) => {
    const server = await startAnswering(errorEnvelope('Charge/CreatePaymentOrder', errorCode), httpStatus);
    expect(await create(server)).toEqual({
      outcome: 'refused',
      kind,
      error: {
        errorCode,
        errorMessage: `message of ${errorCode}`,
        detailedErrorCode: null,
        detailedErrorMessage: 'what exactly',
      },
      envelope: facts,
      evidence: expect.objectContaining({ httpStatus, ticket: '0123456789abcdef0123456789abcdef' }),
    });
  });

  test('too many transactions under a reference (PSP_015)', async () => {
    const server = await startAnswering(errorEnvelope('Order/Get', 'PSP_015'));
    expect(await setUp().gateway.getTransactions(keysFor(server.origin), 'x')).toMatchObject({
      outcome: 'refused',
      error: { errorCode: 'PSP_015' },
    });
  });

  test.each(['', 'slow down', '<html>429</html>'])('HTTP 429 without an envelope: %j', async (body) => {
    expect(await create(await startAnswering(body, 429))).toMatchObject({
      outcome: 'refused',
      kind: 'limit',
      error: { errorCode: 'HTTP_429' },
      envelope: { serverDate: null, mode: null },
      evidence: { httpStatus: 429 },
    });
  });
});

describe('the log', () => {
  test('has one debug line a call, with neither keys nor what was sent or answered', async () => {
    const answers = [
      envelope('Charge/CreatePaymentOrder', paymentOrder({ merchantComment: 'private words' })),
      errorEnvelope('Charge/CreatePaymentOrder', 'INT_009'),
      '<html>private words</html>',
    ];
    const server = await startHttpServer((response) => {
      const answer = answers.shift();
      response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
    });
    const { gateway, logger } = setUp();
    const call = () =>
      gateway.createPaymentOrder(keysFor(server.origin), {
        ...request,
        merchantComment: 'private words',
        paymentReceiptEmail: 'someone@example.com',
      });
    await call();
    await call();
    await call();
    expect(logger.lines.map(({ level, fields }) => ({ level, ...fields }))).toMatchObject([
      { level: 'debug', service: 'Charge/CreatePaymentOrder', ms: 0, httpStatus: 200, outcome: 'answered' },
      { level: 'debug', outcome: 'refused', code: 'INT_009', ticket: '0123456789abcdef0123456789abcdef' },
      { level: 'debug', outcome: 'no-answer', reason: 'not-json' },
    ]);
    for (const secret of [
      exampleKeys.password,
      btoa(`12345678:${exampleKeys.password}`),
      'private',
      'someone@',
    ]) {
      expect(logger.text()).not.toContain(secret);
    }
  });
});
