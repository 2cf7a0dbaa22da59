import { once } from 'node:events';
import { request } from 'node:http';
import { createRouterClient } from '@orpc/server';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { createSystemIds } from '../../../electron/adapters/system-ids.ts';
import { takePort } from '../../../electron/loopback/port.ts';
import { serveTills } from '../../../electron/loopback/serve-tills.ts';
import type { Mode } from '../../../shared/order.ts';
import { orderSchema } from '../../../shared/order.ts';
import { startBrowserHost } from '../../support/browser-host.ts';
import { readServerSentEvents } from '../../support/server-sent-events.ts';
import { openTestCore } from '../../support/test-core.ts';

const json = { 'content-type': 'application/json' };
const link = JSON.stringify({ amount: 1250, currency: 'EUR', channel: { type: 'link' } });
const codeOf = async (answer: Response) => z.object({ code: z.string() }).parse(await answer.json()).code;

/** A core behind the server that the desktop app puts up, with a clock of its own for wrong tokens. */
async function openTills() {
  const test = await openTestCore();
  const port = await takePort(0);
  if (!port.ok) throw new Error(port.error.message);
  let now = 0;
  const { router, recognise } = test.core;
  const served = {
    router,
    recognise,
    ids: createSystemIds(),
    logger: test.logger,
    version: '0',
    now: () => now,
  };
  const server = serveTills(port.value, served);
  onTestFinished(() => server.close());
  const make = (mode: Mode) => test.client.integrations.make({ name: 'Till 1', mode });
  const call = (path: string, token: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${token}`);
    return fetch(`${server.origin}/api/v1${path}`, { ...init, headers });
  };
  const passMs = (ms: number) => {
    now += ms;
  };
  return { ...test, server, make, call, passMs };
}

test('there is no page, no session and nothing but the till’s doors', async () => {
  const { server, make } = await openTills();
  const { token } = await make('practice');
  for (const path of ['/', '/?key=anything', '/index.html', '/assets/index.js', '/rpc', '/display']) {
    for (const headers of [{}, { authorization: `Bearer ${token}` }]) {
      const answer = await fetch(`${server.origin}${path}`, { headers, redirect: 'manual' });
      expect([answer.status, answer.headers.get('set-cookie')], path).toEqual([404, null]);
      expect(await answer.text()).not.toContain('<');
    }
  }
  const { port } = new URL(server.origin);
  const upgrade = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' };
  const headers = { ...upgrade, 'sec-websocket-key': Buffer.alloc(16).toString('base64') };
  const [answer] = await once(request({ host: '127.0.0.1', port, path: '/rpc', headers }).end(), 'response');
  expect(answer.statusCode).toBe(404);
});

test('a name that was made to point here is not served', async () => {
  const { server, make } = await openTills();
  const { token } = await make('practice');
  const headers = { host: `evil.example:${new URL(server.origin).port}`, authorization: `Bearer ${token}` };
  const [answer] = await once(request(`${server.origin}/api/v1/health`, { headers }).end(), 'response');
  expect(answer.statusCode).toBe(403);
});

test('a token opens it, makes orders in its name, hears of them, and is shut out once it is revoked', async () => {
  const { server, call, make, client, logger } = await openTills();
  const { token, integration } = await make('practice');
  expect((await call('/health', token)).status).toBe(200);
  const stream = await call('/events', token);
  const made = await call('/orders', token, { method: 'POST', headers: json, body: link });
  const order = orderSchema.parse(await made.json());
  const events = readServerSentEvents(stream);
  expect((await events.next()).value).toMatchObject({ event: 'order' });
  const told = z
    .object({ items: z.array(z.object({ who: z.string(), evidence: z.record(z.string(), z.unknown()) })) })
    .parse(await (await call(`/orders/${order.id}/events`, token)).json());
  expect(told.items[0]).toMatchObject({ who: 'till', evidence: { integration: 'Till 1' } });
  await client.integrations.revoke({ id: integration.id });
  const refused = await call(`/orders/${order.id}`, token);
  expect([refused.status, await codeOf(refused)]).toEqual([401, 'UNAUTHORIZED']);
  let last = await events.next();
  while (!last.done) last = await events.next();
  expect(last.done).toBe(true);
  expect(logger.text()).not.toContain(token.slice(15));
  expect((await fetch(`${server.origin}/api/v1/health?token=${token}`)).status).toBe(401);
});

test.each([
  ['customers’ data', 'GET', '/orders/00000000-0000-4000-8000-000000000000/details'],
  ['another shop', 'PUT', '/shop'],
  ['the end of a shop', 'DELETE', '/shop/test'],
  ['another mode', 'PUT', '/mode'],
  ['other settings', 'PATCH', '/settings'],
  ['a restore', 'PUT', '/restore'],
  ['phones', 'PUT', '/practice/phones'],
  ['the customers’ display', 'PUT', '/display'],
  ['a name at the counter', 'PUT', '/staff'],
  ['all orders in a file', 'POST', '/export'],
  ['another token', 'POST', '/integrations'],
])('a token does not get %s', async (_what, method, path) => {
  const { call, make } = await openTills();
  const { token } = await make('practice');
  const body = method === 'GET' ? {} : { headers: json, body: '{}' };
  const answer = await call(path, token, { method, ...body });
  expect([answer.status, await codeOf(answer)]).toEqual([403, 'FORBIDDEN']);
});

test('orders of another mode are not there, and none of it is made', async () => {
  const { call, make, create } = await openTills();
  const { token } = await make('test');
  const practised = await create();
  expect((await call(`/orders/${practised.id}`, token)).status).toBe(404);
  const body = JSON.stringify({ ...JSON.parse(link), mode: 'practice' });
  const other = await call('/orders', token, { method: 'POST', headers: json, body });
  expect([other.status, await codeOf(other)]).toEqual([403, 'FORBIDDEN']);
  const own = await call('/orders', token, { method: 'POST', headers: json, body: link });
  expect([own.status, await codeOf(own)]).toEqual([409, 'MODE_CHANGED']);
});

describe('wrong tokens', () => {
  test('are told to wait after a while, and never shut the right one out', async () => {
    const { call, make, passMs } = await openTills();
    const { token } = await make('practice');
    const wrong = `${token.slice(0, -4)}0000`;
    const statuses: number[] = [];
    for (let tried = 0; tried < 22; tried++) statuses.push((await call('/health', wrong)).status);
    expect(statuses).toEqual([...Array(20).fill(401), 429, 429]);
    const late = await call('/health', 'nonsense');
    expect([late.status, late.headers.get('retry-after'), await codeOf(late)]).toEqual([
      429,
      '3',
      'TOO_MANY_TRIES',
    ]);
    expect((await call('/health', token)).status).toBe(200);
    passMs(3_000);
    expect((await call('/health', wrong)).status).toBe(401);
  });

  test('leave one line a minute in the log, without themselves', async () => {
    const { call, logger, passMs } = await openTills();
    for (let tried = 0; tried < 5; tried++) await call('/health', `wrong-${tried}`);
    const lines = () => logger.text().split('a wrong key or token was given').length - 1;
    expect(lines()).toBe(1);
    passMs(60_000);
    await call('/health', 'wrong-5');
    expect(lines()).toBe(2);
    expect(logger.text()).not.toContain('wrong-');
  });
});

test('/ipn needs no token, and a forged one is refused', async () => {
  const { server } = await openTills();
  const body = new URLSearchParams({ 'kr-answer': '{}', 'kr-hash': '00' });
  const answer = await fetch(`${server.origin}/ipn`, { method: 'POST', body });
  expect([400, 403]).toContain(answer.status);
  expect((await fetch(`${server.origin}/ipn`)).status).toBe(405);
});

test('a token opens a browser host too, beside its key', async () => {
  await using host = await startBrowserHost();
  const staff = createRouterClient(host.core.router, { context: { who: 'staff' } });
  const { token } = await staff.integrations.make({ name: 'Till 1', mode: 'practice' });
  const headers = { authorization: `Bearer ${token}` };
  expect((await fetch(`${host.origin}/api/v1/orders`, { headers })).status).toBe(200);
  expect((await fetch(`${host.origin}/`, { headers })).status).toBe(401);
  expect((await fetch(`${host.origin}/?key=${token}`)).status).toBe(401);
  const made = await host.api('/integrations', { method: 'POST', headers: json, body: '{}' });
  expect([made.status, await codeOf(made)]).toEqual([403, 'FORBIDDEN']);
});
