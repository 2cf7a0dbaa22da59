import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { neverSentReason, noAnswerReason } from '../../../../electron/core/gateway/failure-reasons.ts';
import {
  createGatewayFetch,
  type GatewayFetchParts,
} from '../../../../electron/desktop/network/gateway-fetch.ts';
import { sessionFetch } from '../../../support/electron-stand-in/window/session-fetch.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

let asked = 0;
const over = (
  fetch: typeof globalThis.fetch,
  { isOnline = () => true, asks = { count: () => asked } }: Partial<GatewayFetchParts> = {},
) =>
  createGatewayFetch({ session: { fetch: fetch as GatewayFetchParts['session']['fetch'] }, asks, isOnline });
const failing = (name: string, isOnline = () => true) =>
  over(() => Promise.reject(new Error(`net::${name}`)), { isOnline });
const gateway = createGatewayFetch({
  session: { fetch: sessionFetch('gateway', () => {}) },
  asks: { count: () => asked },
  isOnline: () => true,
});
const failureOf = (one: typeof gateway) => one.fetch('https://example.com', {}).catch((why: unknown) => why);
const failure = (url: string) => gateway.fetch(url, { method: 'POST' }).catch((error: unknown) => error);

test('a redirect is refused, and what lies behind it is never asked', async () => {
  let asked = 0;
  const target = await serve((_request, response) => {
    asked += 1;
    response.end();
  });
  const url = await serve((_request, response) => response.writeHead(307, { location: target }).end());
  const error = await failure(url);
  expect(noAnswerReason(error)).toBe('redirect');
  expect(gateway.sent(error)).toBe('maybe');
  expect(asked).toBe(0);
});

test('a cookie is neither kept nor sent back', async () => {
  const cookies: (string | undefined)[] = [];
  const url = await serve((request, response) => {
    cookies.push(request.headers.cookie);
    response.writeHead(200, { 'set-cookie': 'session=1; Path=/' }).end();
  });
  await gateway.fetch(url, {});
  await gateway.fetch(url, {});
  expect(cookies).toEqual([undefined, undefined]);
});

test('what nobody listens to was never sent; what broke off may have been', async () => {
  const url = await serve((request) => request.socket.destroy());
  const broken = await failure(url);
  expect(gateway.sent(broken)).toBe('maybe');
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
  const refused = await failure(url);
  expect(gateway.sent(refused)).toBe('never');
  expect(neverSentReason(refused)).toBe('refused');
});

test('a tunnel that failed after a proxy asked for a password is told so', async () => {
  const asking = over(async () => {
    asked += 1;
    throw new Error('net::ERR_TUNNEL_CONNECTION_FAILED');
  });
  const error = await asking.fetch('https://example.com', {}).catch((reason: unknown) => reason);
  expect([neverSentReason(error), asking.sent(error)]).toEqual(['proxy-password', 'never']);
});

test('the answer of a proxy that wants a password is not taken for the gateway’s', async () => {
  const error = await failureOf(over(async () => new Response('who are you?', { status: 407 })));
  expect([neverSentReason(error), gateway.sent(error)]).toEqual(['proxy-password', 'never']);
});

describe('by the names of Chromium', () => {
  test.each([
    ['ERR_NAME_NOT_RESOLVED', 'dns'],
    ['ERR_CONNECTION_REFUSED', 'refused'],
    ['ERR_CONNECTION_TIMED_OUT', 'network'],
    ['ERR_PROXY_CONNECTION_FAILED', 'proxy'],
    ['ERR_TUNNEL_CONNECTION_FAILED', 'proxy'],
    ['ERR_PROXY_AUTH_REQUESTED', 'proxy-password'],
    ['ERR_CERT_AUTHORITY_INVALID', 'intercepted'],
    ['ERR_CERT_KNOWN_INTERCEPTION_BLOCKED', 'intercepted'],
    ['ERR_CERT_DATE_INVALID', 'tls'],
    ['ERR_SSL_VERSION_OR_CIPHER_MISMATCH', 'tls'],
  ])('%s never left: %s', async (name, reason) => {
    const error = await failureOf(failing(name));
    expect([gateway.sent(error), neverSentReason(error)]).toEqual(['never', reason]);
  });

  test.each([
    ...[
      'ERR_CONNECTION_RESET',
      'ERR_CONNECTION_CLOSED',
      'ERR_CONNECTION_ABORTED',
      'ERR_TIMED_OUT',
      'ERR_FAILED',
    ],
    ...['ERR_EMPTY_RESPONSE', 'ERR_NETWORK_CHANGED', 'ERR_NETWORK_IO_SUSPENDED', 'ERR_HTTP2_PROTOCOL_ERROR'],
    ...['ERR_SSL_PROTOCOL_ERROR', 'ERR_BAD_SSL_CLIENT_AUTH_CERT', 'ERR_ABORTED', 'ERR_SOMETHING_NEW'],
  ])('%s may have left', async (name) => {
    expect(gateway.sent(await failureOf(failing(name)))).toBe('maybe');
    expect(gateway.sent(await failureOf(failing(name, () => false)))).toBe('maybe');
  });

  test.each(['ERR_INTERNET_DISCONNECTED', 'ERR_ADDRESS_UNREACHABLE', 'ERR_ADDRESS_INVALID'])(
    '%s may befall what has left, unless there was no network from the first',
    async (name) => {
      expect(gateway.sent(await failureOf(failing(name)))).toBe('maybe');
      const offline = await failureOf(failing(name, () => false));
      expect([gateway.sent(offline), neverSentReason(offline)]).toEqual(['never', 'network']);
    },
  );

  test('an error in no words of Chromium’s is handed on, and may have left', async () => {
    const stopped = new DOMException('stopped', 'AbortError');
    const error = await failureOf(over(() => Promise.reject(stopped)));
    expect(error).toBe(stopped);
    expect(gateway.sent(error)).toBe('maybe');
  });
});
