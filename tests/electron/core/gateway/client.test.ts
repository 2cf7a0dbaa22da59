import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createNodeFetch } from '../../../../electron/adapters/node-fetch.ts';
import { maxBodyBytes } from '../../../../electron/core/gateway/body.ts';
import { createGateway, createTimeoutMs, readTimeoutMs } from '../../../../electron/core/gateway/client.ts';
import type { CreatePaymentOrderRequest } from '../../../../electron/core/gateway/gateway.ts';
import type { GatewayFetch, ShopKeys } from '../../../../electron/core/ports.ts';
import {
  envelope,
  errorEnvelope,
  exampleKeys,
  examplePaymentOrderId,
  orderTransactions,
  paymentOrder,
  transaction,
} from '../../../fixtures/gateway/answers.ts';
import {
  closedPort,
  startAnswering,
  startHttpServer,
  startTcpServer,
} from '../../../fixtures/gateway/test-server.ts';
import { createManualClock } from '../../../support/manual-clock.ts';
import { createMemoryLogger } from '../../../support/memory-logger.ts';

const startMs = Date.parse('2025-11-22T13:03:20Z');

function setUp(fetch: GatewayFetch = createNodeFetch()) {
  const clock = createManualClock(startMs);
  const logger = createMemoryLogger();
  return { clock, logger, gateway: createGateway({ fetch, clock, logger }) };
}

const keysFor = (server: string): ShopKeys => ({ ...exampleKeys, server });

const request: CreatePaymentOrderRequest = {
  amount: 1250,
  currency: 'EUR',
  orderId: 'A-251122-116-k3xq',
  channelOptions: { channelType: 'URL' },
  expirationDate: '2025-11-22T13:18:20+00:00',
  metadata: { comptoir: '00000000-0000-4000-8000-000000000001' },
};

const facts = {
  serverDate: Date.parse('2025-11-22T13:03:22Z'),
  mode: 'TEST',
  serverUrl: 'https://api.example.com',
  applicationProvider: 'PAYZEN',
};

async function get(server: { origin: string }) {
  return setUp().gateway.getPaymentOrder(keysFor(server.origin), examplePaymentOrderId);
}

async function create(server: { origin: string }) {
  return setUp().gateway.createPaymentOrder(keysFor(server.origin), request);
}

const getEnvelope = (order = paymentOrder(), changes = {}) =>
  envelope('Charge/PaymentOrder/Get', order, changes);

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
    expect(server.received.map(({ path, body }) => [path, body])).toEqual([
      ['/api-payment/V4/Charge/SDKTest', { value: 'hello' }],
      ['/api-payment/V4/Charge/PaymentOrder/Get', { paymentOrderId: examplePaymentOrderId }],
      ['/api-payment/V4/Order/Get', { orderId: 'A-251122-116-k3xq' }],
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

describe('never sent', () => {
  test('a port nobody listens on', async () => {
    const origin = `http://127.0.0.1:${await closedPort()}`;
    const answer = await create({ origin });
    expect(answer).toMatchObject({ outcome: 'never-sent', reason: 'refused' });
    expect(answer.evidence).not.toHaveProperty('httpStatus');
  });

  test('a name that does not exist', async () => {
    expect(await create({ origin: 'https://comptoir.invalid' })).toMatchObject({
      outcome: 'never-sent',
      reason: 'dns',
    });
  });

  test('a server that speaks plain HTTP on an https address', async () => {
    const server = await startAnswering('{}');
    const origin = server.origin.replace('http:', 'https:');
    expect(await create({ origin })).toMatchObject({ outcome: 'never-sent', reason: 'tls' });
    expect(server.received).toEqual([]);
  });

  test('stopped before it began', async () => {
    const server = await startAnswering(getEnvelope());
    const { gateway } = setUp();
    const answer = await gateway.getPaymentOrder(
      keysFor(server.origin),
      examplePaymentOrderId,
      AbortSignal.abort(),
    );
    expect(answer).toMatchObject({ outcome: 'never-sent', reason: 'stopped' });
    expect(server.received).toEqual([]);
  });
});

describe('no answer', () => {
  const neverEnding = (response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{"webService":');
  };

  test.each([
    ['a read', readTimeoutMs, 'get' as const],
    ['a create', createTimeoutMs, 'create' as const],
  ])('%s times out over its whole body, not a moment before %i ms', async (_, timeoutMs, which) => {
    const server = await startHttpServer(neverEnding);
    const { gateway, clock } = setUp();
    const keys = keysFor(server.origin);
    let isOver = false;
    const call =
      which === 'get'
        ? gateway.getPaymentOrder(keys, examplePaymentOrderId)
        : gateway.createPaymentOrder(keys, request);
    const ended = call.then((answer) => {
      isOver = true;
      return answer;
    });
    await clock.advance(timeoutMs - 1);
    expect(isOver).toBe(false);
    await clock.advance(1);
    expect(await ended).toMatchObject({
      outcome: 'no-answer',
      reason: 'timeout',
      evidence: { startedAt: startMs, endedAt: startMs + timeoutMs },
    });
    expect(clock.sleepers()).toEqual([]);
  });

  test('a server that never says a word', async () => {
    const port = await startTcpServer(() => undefined);
    const { gateway, clock } = setUp();
    const ended = gateway.createPaymentOrder(keysFor(`http://127.0.0.1:${port}`), request);
    await clock.advance(createTimeoutMs);
    expect(await ended).toMatchObject({ outcome: 'no-answer', reason: 'timeout' });
  });

  test('a fetch that ignores its signal', async () => {
    const deaf: GatewayFetch = { fetch: () => new Promise(() => undefined), sent: () => 'maybe' };
    const { gateway, clock } = setUp(deaf);
    const ended = gateway.createPaymentOrder(keysFor('https://api.example.com'), request);
    await clock.advance(createTimeoutMs);
    expect(await ended).toMatchObject({ outcome: 'no-answer', reason: 'timeout' });
  });

  test('stopped on the way', async () => {
    const stop = new AbortController();
    const server = await startHttpServer(() => stop.abort());
    const { gateway, clock } = setUp();
    expect(await gateway.createPaymentOrder(keysFor(server.origin), request, stop.signal)).toMatchObject({
      outcome: 'no-answer',
      reason: 'stopped',
    });
    expect(clock.sleepers()).toEqual([]);
  });

  test('the connection is cut before the answer', async () => {
    const port = await startTcpServer((socket) => socket.once('data', () => socket.resetAndDestroy()));
    expect(await create({ origin: `http://127.0.0.1:${port}` })).toMatchObject({
      outcome: 'no-answer',
      reason: 'reset',
    });
  });

  test('the connection is cut within the body', async () => {
    const text = JSON.stringify(getEnvelope());
    const server = await startHttpServer((response) => {
      response.writeHead(200, { 'content-length': text.length });
      response.write(text.slice(0, 100), () => response.destroy());
    });
    expect(await get(server)).toMatchObject({
      outcome: 'no-answer',
      reason: 'truncated',
      evidence: { httpStatus: 200 },
    });
  });

  test('the body ends too early, though politely', async () => {
    const text = JSON.stringify(getEnvelope());
    expect(await get(await startAnswering(text.slice(0, -30)))).toMatchObject({ reason: 'truncated' });
  });

  test('an answer that is no HTTP', async () => {
    const port = await startTcpServer((socket) => socket.once('data', () => socket.end('nonsense\r\n\r\n')));
    expect(await create({ origin: `http://127.0.0.1:${port}` })).toMatchObject({ outcome: 'no-answer' });
  });

  test.each<[number, string, unknown]>([
    [500, 'a success in its body', getEnvelope()],
    [503, 'an error in its body', errorEnvelope('Charge/PaymentOrder/Get', 'PSP_999')],
    [502, 'a page', '<html>Bad gateway</html>'],
    [404, 'a page', '<html>Not found</html>'],
    [401, 'nothing', ''],
    [400, 'a success in its body', getEnvelope()],
    [429, 'a success in its body', getEnvelope()],
  ])('HTTP %i with %s', async (httpStatus, _, body) => {
    expect(await get(await startAnswering(body, httpStatus))).toMatchObject({
      outcome: 'no-answer',
      reason: 'http-error',
      evidence: { httpStatus },
    });
  });

  test('HTTP 407, which fetch itself turns into a failure', async () => {
    expect(await get(await startAnswering('', 407))).toMatchObject({ outcome: 'no-answer' });
  });

  test.each(['', '<html>Maintenance</html>', 'null and void', '\u0000'])(
    'a page instead of JSON: %j',
    async (body) => {
      expect(await get(await startAnswering(body))).toMatchObject({
        outcome: 'no-answer',
        reason: 'not-json',
      });
    },
  );

  test('a redirect, which is not followed', async () => {
    const target = await startAnswering(getEnvelope());
    const server = await startHttpServer((response) => {
      response.writeHead(302, { location: `${target.origin}/api-payment/V4/Charge/PaymentOrder/Get` });
      response.end();
    });
    expect(await get(server)).toMatchObject({ outcome: 'no-answer', reason: 'redirect' });
    expect(target.received).toEqual([]);
  });

  test('a body said to be too large, and one that just does not end', async () => {
    const said = await startHttpServer((response) => {
      response.writeHead(200, { 'content-length': maxBodyBytes + 1 });
      response.write(' ');
    });
    expect(await get(said)).toMatchObject({ outcome: 'no-answer', reason: 'too-large' });
    const endless = await startHttpServer((response) => {
      const pour = () => {
        while (response.write(' '.repeat(65_536)));
        response.once('drain', pour);
      };
      pour();
    });
    expect(await get(endless)).toMatchObject({ outcome: 'no-answer', reason: 'too-large' });
  });

  test('the largest body that is read', async () => {
    const text = JSON.stringify(getEnvelope()).padEnd(maxBodyBytes, ' ');
    expect(await get(await startAnswering(text))).toMatchObject({ outcome: 'answered' });
    expect(await get(await startAnswering(`${text} `))).toMatchObject({ reason: 'too-large' });
  });

  test.each<[string, unknown]>([
    ['an array', []],
    ['null', null],
    ['no status', getEnvelope(paymentOrder(), { status: undefined })],
    ['an unknown status', getEnvelope(paymentOrder(), { status: 'success' })],
    ['another web service', envelope('Charge/CreatePaymentOrder', paymentOrder())],
    ['no web service', getEnvelope(paymentOrder(), { webService: null })],
    ['no answer', getEnvelope(paymentOrder(), { answer: null })],
    ['a text as answer', getEnvelope(paymentOrder(), { answer: 'PAID' })],
    ['an error without code', getEnvelope({ errorMessage: 'x' }, { status: 'ERROR' })],
    ['an error of another service', errorEnvelope('Charge/CreatePaymentOrder', 'INT_009')],
    ['an id that is none', getEnvelope(paymentOrder({ paymentOrderId: 'x' }))],
    ['another order', getEnvelope(paymentOrder({ paymentOrderId: 'f'.repeat(32) }))],
    ['an amount in units', getEnvelope(paymentOrder({ amount: 12.5 }))],
    ['an amount as text', getEnvelope(paymentOrder({ amount: '1250' }))],
    ['an amount too great to be exact', getEnvelope(paymentOrder({ amount: 2 ** 53 }))],
    ['no currency', getEnvelope(paymentOrder({ currency: null }))],
    ['no order status', getEnvelope(paymentOrder({ paymentOrderStatus: '' }))],
    ['a link that is no web address', getEnvelope(paymentOrder({ paymentURL: 'javascript:alert(1)' }))],
  ])('an unexpected shape: %s', async (_, body) => {
    expect(await get(await startAnswering(JSON.stringify(body)))).toMatchObject({
      outcome: 'no-answer',
      reason: 'unexpected-shape',
    });
  });

  test.each<[string, unknown]>([
    ['no list', orderTransactions(null)],
    ['one of two malformed', orderTransactions([transaction(), transaction({ amount: null })])],
  ])('unexpected transactions: %s', async (_, answer) => {
    const server = await startAnswering(envelope('Order/Get', answer));
    expect(await setUp().gateway.getTransactions(keysFor(server.origin), 'x')).toMatchObject({
      outcome: 'no-answer',
      reason: 'unexpected-shape',
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
