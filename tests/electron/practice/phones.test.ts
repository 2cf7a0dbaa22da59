import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { lanAddress } from '../../../electron/practice/net/lan-address.ts';
import { acceptedCard, openPracticeShop } from '../../support/practice-shop.ts';

test('phones reach payment pages and nothing else, only while allowed', async () => {
  const shop = await openPracticeShop({ lanAddress: () => '127.0.0.1' });
  const order = await shop.create();
  expect(order.paymentURL).toContain(`${shop.keys.server}/t/`);
  expect(shop.gateway.status().phones).toEqual({ allowed: false, origin: null });

  await shop.gateway.letPhonesPay(true);
  await shop.gateway.letPhonesPay(true);
  const { origin } = shop.gateway.status().phones;
  expect(origin).not.toBe(shop.keys.server);
  const onPhones = await shop.get(order);
  expect(onPhones.paymentURL).toBe(order.paymentURL.replace(shop.keys.server, String(origin)));
  expect((await shop.create()).paymentURL).toContain(`${origin}/t/`);

  const reach = async (path: string, init?: RequestInit) => (await fetch(`${origin}${path}`, init)).status;
  const post = { method: 'POST', headers: { authorization: shop.authorization }, body: '{"value":"x"}' };
  expect(await reach('/api-payment/V4/Charge/SDKTest', post)).toBe(404);
  expect(await reach('/practice/faults', { headers: { authorization: shop.authorization } })).toBe(404);
  expect(await reach('/outbox')).toBe(404);
  expect(await reach('/')).toBe(404);
  expect((await shop.pay(onPhones, acceptedCard)).status).toBe(200);
  expect((await shop.get(order)).paymentOrderStatus).toBe('PAID');

  await shop.gateway.letPhonesPay(false);
  await expect(fetch(onPhones.paymentURL)).rejects.toThrow('fetch failed');
  expect((await shop.get(order)).paymentURL).toBe(order.paymentURL);
});

test('without a local network links stay on this computer', async () => {
  let address: string | null = null;
  const shop = await openPracticeShop({ phones: true, lanAddress: () => address });
  expect(shop.gateway.status().phones).toEqual({ allowed: true, origin: null });
  const order = await shop.create();
  expect(order.paymentURL).toContain(shop.keys.server);
  address = '192.168.1.20';
  expect((await shop.get(order)).paymentURL).toMatch(/^http:\/\/192\.168\.1\.20:\d+\/t\/[0-9a-z]{8}$/);
});

test('what no form can be read from is an empty one: nobody on the network makes the gateway complain', async () => {
  const problems: string[] = [];
  const onProblem = (problem: string) => problems.push(problem);
  const shop = await openPracticeShop({ phones: true, lanAddress: () => '127.0.0.1', onProblem });
  const order = await shop.create();
  const post = async (path: string, type: string) => {
    const url = `${shop.gateway.status().phones.origin}${path}`;
    return (await fetch(url, { method: 'POST', body: 'x', headers: { 'content-type': type } })).status;
  };
  const { pathname } = new URL(order.paymentURL);
  for (const type of ['multipart/form-data', 'multipart/form-data; boundary=y', 'text/plain']) {
    expect(await post('/invoice', type)).toBe(404);
    expect(await post(pathname, type)).toBe(422);
    expect(await post(`${pathname}/details`, type)).toBe(422);
    expect(await post(`${pathname}/step/none`, type)).toBe(410);
  }
  expect(problems).toEqual([]);
});

test.each(['Content-Length: 1000', 'Transfer-Encoding: chunked'])(
  'nor by breaking off (%s)',
  async (header) => {
    const problems: string[] = [];
    const onProblem = (problem: string) => problems.push(problem);
    const shop = await openPracticeShop({ phones: true, lanAddress: () => '127.0.0.1', onProblem });
    const origin = shop.gateway.status().phones.origin ?? '';
    const socket = connect(Number(new URL(origin).port), '127.0.0.1');
    socket.write(`POST /invoice HTTP/1.1\r\nHost: shop\r\nExpect: 100-continue\r\n${header}\r\n\r\n`);
    await once(socket, 'data');
    socket.end();
    await once(socket, 'close');
    expect((await fetch(`${origin}/invoice`)).status).toBe(200);
    expect(problems).toEqual([]);
  },
);

test('what is allowed and where holds through stop and start', async () => {
  const shop = await openPracticeShop({ lanAddress: () => '127.0.0.1' });
  await shop.gateway.letPhonesPay(true);
  const before = shop.gateway.status();
  await shop.gateway.stop();
  expect(shop.gateway.status()).toEqual({ origin: null, phones: { allowed: true, origin: null } });
  await shop.gateway.start();
  expect(shop.gateway.status()).toEqual(before);
});

const v4 = (address: string, internal = false) => [{ address, family: 'IPv4' as const, internal }];

test.each([
  ['nothing', {}, null],
  ['itself alone', { lo: v4('127.0.0.1', true) }, null],
  ['a link without a network', { eth0: v4('169.254.3.4') }, null],
  ['IPv6 alone', { eth0: [{ address: 'fd00::2', family: 'IPv6' as const, internal: false }] }, null],
  ['Wi-Fi beside containers', { docker0: v4('172.17.0.1'), wlan0: v4('192.168.1.20') }, '192.168.1.20'],
  ['a VPN beside the network', { utun3: v4('10.8.0.2'), en0: v4('10.0.0.7') }, '10.0.0.7'],
  ['a public and a private one', { eth0: v4('203.0.113.9'), eth1: v4('172.20.1.1') }, '172.20.1.1'],
  ['a public one alone', { eth0: v4('203.0.113.9') }, '203.0.113.9'],
])('with %s the address is found', (_, interfaces, expected) => {
  expect(lanAddress(interfaces)).toBe(expected);
});
