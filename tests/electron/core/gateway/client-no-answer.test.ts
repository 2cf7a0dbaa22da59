import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { maxBodyBytes } from '../../../../electron/core/gateway/body.ts';
import { createTimeoutMs, readTimeoutMs } from '../../../../electron/core/gateway/client.ts';
import type { GatewayFetch } from '../../../../electron/core/ports.ts';
import {
  envelope,
  errorEnvelope,
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
import { create, get, getEnvelope, keysFor, request, setUp, startMs } from './gateway-calls.ts';

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
    ['an update', 30_000, 'update' as const],
    ['a cancel', 30_000, 'cancel' as const],
  ])('%s times out over its whole body, not a moment before %i ms', async (_, timeoutMs, which) => {
    const server = await startHttpServer(neverEnding);
    const { gateway, clock } = setUp();
    const keys = keysFor(server.origin);
    let isOver = false;
    const calls = {
      get: () => gateway.getPaymentOrder(keys, examplePaymentOrderId),
      create: () => gateway.createPaymentOrder(keys, request),
      update: () => gateway.updatePaymentOrder(keys, { paymentOrderId: examplePaymentOrderId, ...request }),
      cancel: () => gateway.cancelPaymentOrder(keys, examplePaymentOrderId),
    };
    const ended = calls[which]().then((answer) => {
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
