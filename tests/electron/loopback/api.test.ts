import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { orderSchema } from '../../../shared/order.ts';
import { orderChangeSchema } from '../../../shared/order-event.ts';
import { startBrowserHost, type TestHost } from '../../support/browser-host.ts';
import { readServerSentEvents } from '../../support/server-sent-events.ts';

let host: TestHost;
beforeAll(async () => {
  host = await startBrowserHost();
});
afterAll(() => host[Symbol.asyncDispose]());

const json = { 'content-type': 'application/json' };
const link = { amount: 1250, currency: 'EUR', channel: { type: 'link' } };
const errorSchema = z.strictObject({ code: z.string(), message: z.string(), data: z.unknown().optional() });

async function createOrder() {
  const answer = await host.api('/orders', { method: 'POST', headers: json, body: JSON.stringify(link) });
  return orderSchema.parse(await answer.json());
}

/** The answer's status and code; fails when the body is anything but `{ code, message, data? }` in JSON. */
async function refusal(answer: Response): Promise<[number, string]> {
  expect(answer.headers.get('content-type')).toBe('application/json');
  return [answer.status, errorSchema.parse(await answer.json()).code];
}

test.each([
  ['an unknown path', '/order', {}, 404, 'NOT_FOUND'],
  ['the root', '', {}, 404, 'NOT_FOUND'],
  ['a path below a call', '/orders/1/2/3', {}, 404, 'NOT_FOUND'],
  ['a call that is not taken', '/orders', { method: 'DELETE' }, 405, 'METHOD_NOT_ALLOWED'],
  [
    'a call that is not taken, unreadable',
    '/health',
    { method: 'POST', body: '{' },
    405,
    'METHOD_NOT_ALLOWED',
  ],
  [
    'a body that is no JSON',
    '/orders',
    { method: 'POST', headers: json, body: '{"amount":' },
    400,
    'INVALID_INPUT',
  ],
  ['a body of another type', '/orders', { method: 'POST', body: JSON.stringify(link) }, 400, 'INVALID_INPUT'],
  ['no body', '/orders', { method: 'POST' }, 400, 'INVALID_INPUT'],
  ['a list for an order', '/orders', { method: 'POST', headers: json, body: '[]' }, 400, 'INVALID_INPUT'],
  [
    'a body over 64 KB',
    '/orders',
    { method: 'POST', headers: json, body: `"${'x'.repeat(65_536)}"` },
    400,
    'INVALID_INPUT',
  ],
  ['a query that is not known', '/orders?colour=red', {}, 400, 'INVALID_INPUT'],
  ['a limit that is no number', '/orders?limit=many', {}, 400, 'INVALID_INPUT'],
  ['a broken escape', '/orders/%E0%A4%A', {}, 400, 'INVALID_INPUT'],
])('%s is refused in JSON', async (_what, path, init, status, code) => {
  expect(await refusal(await host.api(path, init))).toEqual([status, code]);
});

test('a body without a length is measured too', async () => {
  const body = new Blob(['"', 'x'.repeat(70_000), '"']).stream();
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers: json, body, duplex: 'half' };
  const answer = await host.api('/orders', init);
  expect(await refusal(answer)).toEqual([400, 'INVALID_INPUT']);
});

test('an idempotency key has 1 to 64 printable characters', async () => {
  const init = { method: 'POST', body: JSON.stringify(link) };
  const withKey = (key: string) =>
    host.api('/orders', { ...init, headers: { ...json, 'Idempotency-Key': key } });
  expect(await refusal(await withKey('x'.repeat(65)))).toEqual([400, 'INVALID_INPUT']);
  expect(await refusal(await withKey('é'))).toEqual([400, 'INVALID_INPUT']);
  const [first, second] = await Promise.all([withKey('x'.repeat(64)), withKey('x'.repeat(64))]);
  expect(orderSchema.parse(await first.json()).id).toBe(orderSchema.parse(await second.json()).id);
});

test('a path says which methods it takes', async () => {
  const options = await host.api('/orders', { method: 'OPTIONS' });
  expect([options.status, options.headers.get('allow')]).toEqual([204, 'POST, GET, HEAD, OPTIONS']);
  const wrong = await host.api('/orders/1/check');
  expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
  expect(await refusal(await host.api('/nothing', { method: 'OPTIONS' }))).toEqual([404, 'NOT_FOUND']);
});

test.each(['/health', '/orders', '/events', '/docs', '/openapi.json'])(
  'HEAD %s answers without a body',
  async (path) => {
    const answer = await host.api(path, { method: 'HEAD' });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  },
);

describe('the key', () => {
  test.each([
    ['none', {}],
    ['another', { authorization: 'Bearer nonsense' }],
    ['by Basic auth', { authorization: `Basic ${Buffer.from('key:').toString('base64')}` }],
  ])('%s: 401 everywhere, unknown paths too', async (_what, headers) => {
    for (const path of ['/health', '/orders', '/nothing', '/docs', '/openapi.json', '/events']) {
      const answer = await fetch(`${host.origin}/api/v1${path}`, { headers });
      expect(await refusal(answer)).toEqual([401, 'UNAUTHORIZED']);
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
    }
  });

  test('in the address is no key', async () => {
    const answer = await fetch(`${host.origin}/api/v1/health?key=${host.key}`);
    expect(await refusal(answer)).toEqual([401, 'UNAUTHORIZED']);
  });

  test("the page's session reads the description and nothing else", async () => {
    const headers = { cookie: await host.openSession(), 'sec-fetch-site': 'same-origin' };
    const ask = (path: string, extra = {}) =>
      fetch(`${host.origin}/api/v1${path}`, { headers: { ...headers, ...extra } });
    expect((await ask('/docs')).status).toBe(200);
    expect((await ask('/openapi.json')).status).toBe(200);
    expect((await ask('/health')).status).toBe(401);
    expect((await ask('/docs', { 'sec-fetch-site': 'cross-site' })).status).toBe(401);
  });
});

test('a name that was made to point here is not served', async () => {
  const { port } = new URL(host.origin);
  const headers = { host: `evil.example:${port}`, authorization: `Bearer ${host.key}` };
  const [answer] = await once(request(`${host.origin}/api/v1/health`, { headers }).end(), 'response');
  expect([answer.statusCode, errorSchema.parse(JSON.parse(await text(answer))).code]).toEqual([
    403,
    'FORBIDDEN',
  ]);
});

test('no answer may be kept, read by another site or guessed at', async () => {
  for (const path of ['/health', '/nothing', '/docs', '/events']) {
    const { headers, body } = await host.api(path);
    expect(headers.get('cache-control')).toMatch(/^no-(store|cache)$/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    await body?.cancel();
  }
});

describe('server-sent events', () => {
  test('are named and numbered, and begin after the last one seen', async () => {
    const order = await createOrder();
    const { items } = z
      .object({ items: z.array(z.object({ number: z.int() })) })
      .parse(await (await host.api(`/orders/${order.id}/events`)).json());
    const first = items[0]?.number ?? expect.unreachable();
    const answer = await host.api('/events', { headers: { 'Last-Event-ID': String(first) } });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
    const seen: number[] = [];
    for await (const { event, id, data } of readServerSentEvents(answer)) {
      const change = orderChangeSchema.strict().parse(JSON.parse(data));
      expect([event, id]).toEqual(['order', String(change.event.number)]);
      seen.push(change.event.number);
      if (change.event.type === 'opened') break;
    }
    expect(seen).toEqual(items.slice(1).map(({ number }) => number));
  });

  test('without a last one are only new ones, from the moment the answer begins', async () => {
    const old = await createOrder();
    const answer = await host.api('/events');
    const order = await createOrder();
    for await (const { data } of readServerSentEvents(answer)) {
      const change = orderChangeSchema.parse(JSON.parse(data));
      expect(change.order.id).not.toBe(old.id);
      expect(change).toMatchObject({ order: { id: order.id }, event: { type: 'requested', who: 'till' } });
      break;
    }
  });

  test('end when the core closes', async () => {
    await using other = await startBrowserHost();
    const answer = await other.api('/events');
    const read = readServerSentEvents(answer).next();
    await other.core.close();
    expect(await read).toEqual({ done: true, value: undefined });
  });
});

test('the description names every call, its key, its errors and its stream', async () => {
  const description = z
    .object({ openapi: z.string(), paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
    .loose()
    .parse(await (await host.api('/openapi.json')).json());
  expect(description.openapi).toMatch(/^3\.1/);
  expect(description).toMatchObject({
    info: { title: 'Comptoir', version: '9.8.7' },
    servers: [{ url: '/api/v1' }],
    security: [{ key: [] }],
    components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
  });
  expect(description.paths['/orders']?.['post']).toMatchObject({
    parameters: [{ name: 'Idempotency-Key', in: 'header' }],
    responses: {
      200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Order' } } } },
      409: { description: 'CONFLICT, MODE_CHANGED' },
      502: { description: 'OUTCOME_UNKNOWN' },
    },
  });
  expect(description.paths['/events']?.['get']).toMatchObject({
    parameters: [{ name: 'Last-Event-ID', in: 'header' }],
    responses: { 200: { content: { 'text/event-stream': {} } } },
  });
  const named = [
    '/health',
    '/info',
    '/shop',
    '/orders',
    '/orders/{id}',
    '/orders/{id}/check',
    '/orders/{id}/events',
    '/events',
  ];
  expect(Object.keys(description.paths)).toEqual(expect.arrayContaining(named));
  const whoMay = (path: string, method: string) =>
    z.object({ description: z.string() }).parse(description.paths[path]?.[method]).description;
  expect(whoMay('/orders', 'post')).toBe('With any integration token, for what is of its own mode.');
  expect(whoMay('/orders/{id}/details', 'get')).toMatch(/^Not with an integration token/);
  expect(whoMay('/integrations', 'post')).toMatch(/for staff/);
});

test('the description for people needs no script and nothing from elsewhere', async () => {
  const answer = await host.api('/docs');
  const page = await answer.text();
  const policy = answer.headers.get('content-security-policy') ?? '';
  const nonce = /<style nonce="([^"]+)">/.exec(page)?.[1] ?? expect.unreachable();
  expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
  expect(page).not.toMatch(/<script|https?:\/\/|style=/);
  expect(page).toContain('Idempotency-Key');
});

test('a connection that goes away in the middle of its body does no harm', async () => {
  const socket = connect(Number(new URL(host.origin).port), '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.write(
    `POST /api/v1/orders HTTP/1.1\r\nHost: ${new URL(host.origin).host}\r\nAuthorization: Bearer ${host.key}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"amount":`,
  );
  socket.destroy();
  expect((await host.api('/health')).status).toBe(200);
});

test('no key, cookie or query is ever logged', async () => {
  const session = (await host.openSession()).split('=')[1] ?? expect.unreachable();
  await host.api('/orders?query=very-private');
  await fetch(`${host.origin}/?key=wrong-key-of-somebody`);
  for (const secret of [host.key, session, 'very-private', 'wrong-key', host.practiceKeys.password])
    expect(host.logger.text()).not.toContain(secret);
});
