import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createMemorySecrets } from '../../../../electron/adapters/memory-secrets.ts';
import { acceptedCard, openPracticeShop, type PracticeShop } from '../../../support/practice-shop.ts';
import { createInput, openTestCore, readUntil } from '../../../support/test-core.ts';

/** What a shop types to connect another practice gateway, as a platform of its own. */
function typed({ keys: { server, shopId, password } }: PracticeShop) {
  return { platform: 'custom' as const, server, shopId, password };
}

/** A server that gives one answer to everything. @returns its address. */
async function answering(status: number, body: object): Promise<string> {
  const server = createServer((_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

/** Where nobody listens any more. */
async function closedAddress(): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const server = createServer().listen(0, '127.0.0.1', () => {
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    server.close(() => resolve(`http://127.0.0.1:${port}`));
  });
  return promise;
}

function refusing(errorCode: string) {
  return {
    webService: 'Charge/SDKTest',
    status: 'ERROR',
    answer: { errorCode, errorMessage: 'said no' },
    serverDate: new Date().toISOString(),
    mode: 'TEST',
  };
}

const anyKeys = { platform: 'custom' as const, shopId: '12345678', password: 'testpassword_recognisable' };

describe('connecting a shop', () => {
  it('proves it, makes its mode the current one, and rests practice', async () => {
    const platform = await openPracticeShop();
    const { client, shop } = await openTestCore();
    const shops = await client.shop.connect(typed(platform));
    expect(shops).toMatchObject({
      mode: 'test',
      secrets: 'memory',
      test: {
        platform: 'custom',
        shopId: '12345678',
        credentials: 'memory',
        hasHmacKey: false,
        openOrders: 0,
      },
    });
    expect(shops.production).toBeUndefined();
    expect(JSON.stringify(shops)).not.toContain(platform.keys.password);
    expect(shop.gateway.status().origin).toBeNull();
    const { mode, problems } = await client.health();
    expect([mode, problems.map(({ code }) => code)]).toEqual(['test', ['NO_KEYCHAIN']]);
  });

  it('leaves in the log who connected, switched and removed it, and none of its secrets', async () => {
    const platform = await openPracticeShop();
    const { client, logger } = await openTestCore();
    await client.shop.connect({ ...typed(platform), hmacKey: 'recognisable' });
    await client.shop.switchMode({ mode: 'practice' });
    await client.shop.remove({ mode: 'test' });
    const { server, shopId, password } = platform.keys;
    const said = logger.lines.filter(({ fields }) => 'who' in fields);
    expect(said.map(({ message, fields }) => [message, fields])).toEqual([
      ['a shop was connected', { who: 'staff', mode: 'test', server, shopId }],
      ['the mode was switched', { who: 'staff', mode: 'practice' }],
      ['a shop was removed', { who: 'staff', mode: 'test' }],
    ]);
    expect(logger.text()).not.toContain(password);
    expect(logger.text()).not.toContain('recognisable');
  });

  it('makes and watches orders there, each mode for itself', async () => {
    const platform = await openPracticeShop();
    const { client, create, pay } = await openTestCore();
    const before = await create();
    await client.shop.connect(typed(platform));
    await expect(client.orders.create(createInput({ mode: 'practice' }))).rejects.toMatchObject({
      code: 'MODE_CHANGED',
      data: { mode: 'test' },
    });
    const order = await create();
    expect(order).toMatchObject({ mode: 'test', status: 'open' });
    expect(order.paymentUrl).toContain(platform.keys.server);
    await pay(order, acceptedCard);
    expect(await client.orders.check({ id: order.id })).toMatchObject({ mode: 'test', status: 'paid' });
    await client.shop.switchMode({ mode: 'practice' });
    expect(await client.orders.check({ id: before.id })).toMatchObject({ mode: 'practice', status: 'open' });
    expect(await client.health()).toMatchObject({ mode: 'practice' });
  });

  it.each(['INT_905', 'PSP_100', 'PSP_109'])('keeps nothing when the gateway says %s', async (errorCode) => {
    const server = await answering(200, refusing(errorCode));
    const { client } = await openTestCore();
    await expect(client.shop.connect({ ...anyKeys, server })).rejects.toMatchObject({
      code: 'CREDENTIALS_REJECTED',
      data: { errorCode },
    });
    expect((await client.shop.get()).test).toBeUndefined();
    expect((await client.health()).mode).toBe('practice');
  });

  it('tells a wrong password by the real rules of the gateway', async () => {
    const platform = await openPracticeShop();
    const { client } = await openTestCore();
    const wrong = { ...typed(platform), password: 'testpassword_recognisable' };
    await expect(client.shop.connect(wrong)).rejects.toMatchObject({ data: { errorCode: 'INT_905' } });
  });

  it('says why nobody answers', async () => {
    const { client } = await openTestCore();
    const reasonAt = (server: string) =>
      client.shop.connect({ ...anyKeys, server }).then(
        () => 'connected',
        (error: { code: string; data: { reason: string } }) => [error.code, error.data.reason],
      );
    expect(await reasonAt(await closedAddress())).toEqual(['GATEWAY_UNREACHABLE', 'refused']);
    expect(await reasonAt('https://nobody.invalid')).toEqual(['GATEWAY_UNREACHABLE', 'dns']);
    expect(await reasonAt(await answering(404, {}))).toEqual(['GATEWAY_UNREACHABLE', 'http-error']);
  });

  it.each([
    ['nonsense', 'is not an address'],
    ['http://api.example.com', 'https://'],
    ['https://api.example.com/api-payment', 'after the host'],
    ['https://a:b@api.example.com', 'user or a password'],
    [undefined, 'is missing'],
  ])('takes no server like %s', async (server, message) => {
    const { client } = await openTestCore();
    const asked = client.shop.connect({ ...anyKeys, ...(server === undefined ? {} : { server }) });
    await expect(asked).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { issues: [{ path: 'server', message: expect.stringContaining(message) }] },
    });
  });

  it('trusts the answered mode more than the prefix', async () => {
    const platform = await openPracticeShop();
    const value = { _type: 'V4/Type/String' };
    const { client } = await openTestCore({
      ids: {
        uuid: () => '00000000-0000-4000-8000-000000000001',
        token: () => 'echo',
        bytes: (n) => new Uint8Array(n),
        fraction: () => 0.5,
      },
    });
    const server = await answering(200, {
      ...refusing(''),
      status: 'SUCCESS',
      answer: { ...value, value: 'echo' },
    });
    const production = { ...anyKeys, server, password: 'prodpassword_recognisable' };
    await expect(client.shop.connect(production)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { issues: [{ path: 'password' }] },
    });
    await expect(client.shop.replace({ ...typed(platform), mode: 'production' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { issues: [{ path: 'password' }] },
    });
  });

  it('says in no error and no log line what was typed', async () => {
    const { client, logger } = await openTestCore();
    const wishes = [
      { ...anyKeys, server: 'http://api.example.com' },
      { ...anyKeys, server: 'https://nobody.invalid', hmacKey: 'recognisable-hmac' },
      { ...anyKeys, shopId: 'x', password: 'recognisable' },
      { ...anyKeys, server: await answering(200, refusing('INT_905')) },
    ];
    for (const wish of wishes) {
      const error: unknown = await client.shop.connect(wish).catch((refused: unknown) => refused);
      expect(JSON.stringify(error)).not.toContain('recognisable');
    }
    expect(logger.text()).not.toContain('recognisable');
  });
});

it('the practice gateway that rests is no problem, whatever was said of it before', async () => {
  const platform = await openPracticeShop();
  const { client, create, shop } = await openTestCore();
  const order = await create();
  await shop.fault({ fault: 'reset', times: 50 });
  await client.screen({ viewer: 'counter', orderIds: [order.id], attended: true });
  const isSilent = ({ code }: { code: string }) => code === 'GATEWAY_UNREACHABLE';
  await readUntil(
    await client.pulse(),
    (pulse) => pulse.type === 'beat' && pulse.health.problems.some(isSilent),
  );
  await client.shop.connect(typed(platform));
  expect((await client.health()).problems.map(({ code }) => code)).toEqual(['NO_KEYCHAIN']);
});

describe('keys that are replaced or removed', () => {
  it('serve the old orders once replaced, and keep the HMAC key', async () => {
    const platform = await openPracticeShop();
    const { client, create } = await openTestCore();
    await client.shop.connect({ ...typed(platform), hmacKey: 'a-key' });
    const order = await create();
    const after = await client.shop.replace({ ...typed(platform), mode: 'test' });
    expect(after.test).toMatchObject({ hasHmacKey: true, openOrders: 1 });
    expect(await client.orders.check({ id: order.id })).toMatchObject({ status: 'open' });
  });

  it('of another server are never sent for the orders of the first', async () => {
    const [first, second] = [await openPracticeShop(), await openPracticeShop()];
    const { client, create } = await openTestCore();
    await client.shop.connect(typed(first));
    const order = await create();
    const after = await client.shop.connect(typed(second));
    expect(after.test).toMatchObject({ server: second.keys.server, openOrders: 0 });
    const checked = await client.orders.check({ id: order.id }).catch((error: unknown) => error);
    expect(checked).not.toMatchObject({ status: 'paid' });
    const back = await client.shop.connect(typed(first));
    expect(back.test?.openOrders).toBe(1);
    expect(await client.orders.check({ id: order.id })).toMatchObject({ status: 'open' });
  });

  it('are gone once removed, with their mode', async () => {
    const platform = await openPracticeShop();
    const { client, create } = await openTestCore();
    expect((await client.shop.connect(typed(platform))).test?.openOrders).toBe(0);
    await create();
    expect((await client.shop.get()).test?.openOrders).toBe(1);
    const after = await client.shop.remove({ mode: 'test' });
    expect([after.mode, after.test]).toEqual(['practice', undefined]);
    expect((await create()).mode).toBe('practice');
    await expect(client.shop.remove({ mode: 'test' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(client.shop.switchMode({ mode: 'test' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('after a restart', () => {
  it('the mode and the shop are there, and practice rests', async () => {
    const platform = await openPracticeShop();
    const secrets = createMemorySecrets();
    const first = await openTestCore({ secrets });
    await first.client.shop.connect(typed(platform));
    await first.client.settings.change({ referencePrefix: 'B' });
    await first.core.close();
    const { client, create, shop } = await openTestCore({
      secrets,
      shop: first.shop,
      dataDir: first.dataDir,
    });
    expect(shop.gateway.status().origin).toBeNull();
    expect(await client.shop.get()).toMatchObject({ mode: 'test', test: { credentials: 'memory' } });
    expect((await create()).mode).toBe('test');
  });

  it('a password that is not there is asked for, and its orders wait', async () => {
    const platform = await openPracticeShop();
    const first = await openTestCore();
    await first.client.shop.connect(typed(platform));
    const order = await first.create();
    await first.core.close();
    const { client } = await openTestCore({ shop: first.shop, dataDir: first.dataDir });
    expect((await client.shop.get()).test).toMatchObject({ credentials: 'none', openOrders: 1 });
    expect((await client.health()).problems.map(({ code }) => code)).toEqual(['KEYS_MISSING']);
    await client.shop.connect(typed(platform));
    expect(await client.orders.check({ id: order.id })).toMatchObject({ status: 'open' });
    expect((await client.health()).problems.map(({ code }) => code)).toEqual(['NO_KEYCHAIN']);
  });
});
