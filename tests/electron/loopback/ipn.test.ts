import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createSystemIds } from '../../../electron/adapters/system-ids.ts';
import { takePort } from '../../../electron/loopback/port.ts';
import { serveLoopback } from '../../../electron/loopback/serve-loopback.ts';
import { ipnBody } from '../../support/ipn-body.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { acceptedCard, refusedCard } from '../../support/practice-shop.ts';
import { openTestCore, readUntil } from '../../support/test-core.ts';

/** A core whose clock stands still, so that its watch never asks again by itself, behind the real server. */
async function openIpn() {
  const test = await openTestCore({ clock: createManualClock(Date.now()) });
  const port = await takePort(0);
  if (!port.ok) throw new Error(port.error.message);
  const { core, logger, dataDir } = test;
  const { router, recognise } = core;
  const page = { pageFolder: dataDir, version: '0' };
  const served = { router, recognise, ids: createSystemIds(), now: () => 0, logger, ...page };
  const loopback = serveLoopback(port.value, served);
  onTestFinished(() => loopback.close());
  const url = `${loopback.origin}/ipn`;
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const post = (body: string) => fetch(url, { method: 'POST', body, headers });
  return { ...test, url, post, loopback };
}

test('a payment is told by the gateway itself, and proven by asking it at once', async () => {
  const { url, create, pay, client, story } = await openIpn();
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const changes = await client.events(undefined, { signal: stop.signal });
  const order = await create({ ipnTargetUrl: url });
  await pay(order, refusedCard);
  await readUntil(changes, ({ event }) => event.type === 'explained');
  const later = await client.events(undefined, { signal: stop.signal });
  await pay(order, acceptedCard);
  const seen = await readUntil(later, ({ event }) => event.type === 'proven');
  expect(seen.at(-1)?.order).toMatchObject({ id: order.id, status: 'paid' });
  expect((await story(order)).slice(3)).toEqual([
    'notified',
    'refused',
    'explained',
    'notified',
    'paid',
    'proven',
  ]);
});

test('a notification that lies is answered 200, and the order stays as the gateway has it', async () => {
  const { post, create, client, shop, story } = await openIpn();
  const order = await create();
  const transactions = [{ uuid: 'u', detailedStatus: 'CAPTURED', metadata: { comptoir: order.id } }];
  const answer = JSON.stringify({ orderStatus: 'PAID', paymentOrderStatus: 'PAID', transactions });
  const body = ipnBody({ answer, key: shop.keys.password });
  expect((await post(body)).status).toBe(200);
  expect((await post(body)).status).toBe(200);
  expect(await client.orders.check({ id: order.id })).toMatchObject({ status: 'open' });
  expect((await story(order)).filter((type) => type === 'notified')).toHaveLength(1);
});

test.each([
  ['forged', 403, (_: string) => ipnBody({ answer: '{"orderStatus":"PAID"}', key: 'guessed' })],
  ['foreign', 403, (key: string) => ipnBody({ answer: '{"orderStatus":"PAID"}', key })],
  ['unreadable', 400, () => 'hello'],
  ['empty', 400, () => ''],
  ['larger than 64 KB', 413, () => `kr-answer=${'x'.repeat(65_536)}`],
])('one that is %s is answered %i, and health stays as it is', async (_, status, body) => {
  const { post, client, shop } = await openIpn();
  const response = await post(body(shop.keys.password));
  expect(response.status).toBe(status);
  expect(await response.text()).not.toContain('PAID');
  expect(await client.health()).toMatchObject({ status: 'ok', problems: [] });
});

test.each([
  ['Content-Length: 1000', 'kr-answer=x'],
  ['Transfer-Encoding: chunked', '5\r\nkr-an\r\n'],
])('one that breaks off (%s) leaves no line in the log: anybody can send many', async (header, begun) => {
  const { loopback, url, logger } = await openIpn();
  const { host, port } = new URL(loopback.origin);
  const before = logger.lines.length;
  for (let each = 0; each < 3; each += 1) {
    const socket = connect(Number(port), '127.0.0.1');
    // Whoever asks to continue knows by the answer that the body is waited for.
    socket.write(`POST /ipn HTTP/1.1\r\nHost: ${host}\r\nExpect: 100-continue\r\n${header}\r\n\r\n`);
    await once(socket, 'data');
    socket.write(begun);
    socket.destroySoon();
    await once(socket, 'close');
  }
  expect((await fetch(url, { method: 'POST', body: 'hello' })).status).toBe(400);
  expect(logger.lines.slice(before).map(({ message }) => message)).not.toContain('a request failed');
});

test('only a POST under a name of this computer is taken', async () => {
  const { url } = await openIpn();
  const get = await fetch(url);
  expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST']);
  const status = await new Promise((resolve, reject) => {
    const headers = { host: 'rebound.example' };
    request(url, { method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end('x');
  });
  expect(status).toBe(403);
});

test('a till is told the verdict, with its key', async () => {
  const { loopback, create, shop } = await openIpn();
  const order = await create();
  const answer = JSON.stringify({ orderStatus: 'PAID', metadata: { comptoir: order.id } });
  const ask = (body: object, key = loopback.key) =>
    fetch(`${loopback.origin}/api/v1/notifications`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    });
  const told = await ask({ body: ipnBody({ answer, key: shop.keys.password }) });
  expect(await told.json()).toEqual({
    verdict: 'genuine',
    mode: 'practice',
    orderStatus: 'PAID',
    orderId: order.id,
    reference: order.reference,
  });
  expect((await ask({ body: '' })).status).toBe(400);
  expect((await ask({ body: 'x' }, 'none')).status).toBe(401);
});
