import { randomUUID } from 'node:crypto';
import { ORPCError } from '@orpc/client';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { healthSchema, infoSchema, practiceSchema, pulseSchema } from '../../shared/contract/health.ts';
import { shopsSchema } from '../../shared/contract/shop.ts';
import { orderSchema } from '../../shared/order.ts';
import { type OrderChange, orderChangeSchema, orderEventSchema } from '../../shared/order-event.ts';
import type { CreateOrder } from '../../shared/order-wish.ts';
import { settingsSchema } from '../../shared/settings.ts';
import { startBrowserHost, type TestHost, testVersion } from '../support/browser-host.ts';
import { type ContractClient, type Door, doors } from '../support/doors.ts';

let host: TestHost;
beforeAll(async () => {
  host = await startBrowserHost();
});
afterEach(() => host.clearFaults());
afterAll(() => host[Symbol.asyncDispose]());

const body: CreateOrder = { amount: 1250, currency: 'EUR', channel: { type: 'link' } };

/** What a call fails with, without the library's own fields. */
async function failure(call: Promise<unknown>): Promise<unknown> {
  const error = await call.then(
    () => new Error('the call did not fail'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof ORPCError)) throw error;
  const { code, status, message, data } = error;
  return { code, status, message, ...(data === undefined ? {} : { data }) };
}

function create(client: ContractClient, extra: Partial<CreateOrder> = {}, key?: string) {
  const headers = key === undefined ? {} : { 'idempotency-key': key };
  return client.orders.create({ headers, body: { ...body, ...extra } });
}

/** Reads until `isLast`, then leaves the stream. */
async function readUntil(
  changes: AsyncIterable<OrderChange>,
  isLast: (change: OrderChange) => boolean,
): Promise<OrderChange[]> {
  const read: OrderChange[] = [];
  for await (const change of changes) {
    read.push(change);
    if (isLast(change)) break;
  }
  return read;
}

describe.each(Object.entries(doors))('%s', (_name, open) => {
  let door: Door;
  let client: ContractClient;
  beforeAll(async () => {
    door = await open(host);
    client = door.client;
  });
  afterAll(() => door.close());

  test('says how it is, what it is and whom it asks', async () => {
    const health = healthSchema.parse(await client.health());
    expect(health).toMatchObject({ status: 'ok', mode: 'practice', version: testVersion, problems: [] });
    expect(infoSchema.parse(await client.info())).toEqual({
      name: 'Comptoir',
      version: testVersion,
      host: 'browser',
    });
    const shops = shopsSchema.parse(await client.shop.get());
    expect(shops).toMatchObject({ mode: 'practice', practice: { shopId: host.practiceKeys.shopId } });
    expect(JSON.stringify(shops)).not.toContain(host.practiceKeys.password);
    expect(practiceSchema.parse(await client.practice.get()).origin).toBe(host.practiceKeys.server);
  });

  test('creates an order, and answers it again', async () => {
    const order = orderSchema.strict().parse(await create(client, { mode: 'practice' }));
    expect(order).toMatchObject({ amount: 1250, currency: 'EUR', status: 'open', mode: 'practice' });
    expect(order.paymentUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/t\/\w+$/);
    expect(await client.orders.get({ id: order.id })).toMatchObject({
      id: order.id,
      reference: order.reference,
    });
    const { items } = await client.orders.events({ id: order.id });
    expect(items.map((event) => orderEventSchema.strict().parse(event).type)).toEqual([
      'requested',
      'asked',
      'opened',
    ]);
    expect(items[0]?.who).toBe(door.who);
  });

  test('lists orders newest first, page by page', async () => {
    const reference = `list-${randomUUID().slice(0, 8)}`;
    const made = [
      await create(client, { reference }),
      await create(client, { reference }),
      await create(client, { reference }),
    ];
    const first = await client.orders.list({ query: reference, limit: 2, status: ['open', 'paid'] });
    expect(first.items.map(({ id }) => id)).toEqual([made[2]?.id, made[1]?.id]);
    const cursor = first.nextCursor ?? undefined;
    const last = await client.orders.list({ query: reference, limit: 2, cursor });
    expect(last.items.map(({ id }) => id)).toEqual([made[0]?.id]);
    expect(last.nextCursor).toBeNull();
    expect((await client.orders.list({ query: reference, status: 'paid' })).items).toEqual([]);
    expect(made.map((order) => order.reference)).toEqual([reference, `${reference}-2`, `${reference}-3`]);
  });

  test('the same key and body are the same order, also at the same time', async () => {
    const key = `till ${randomUUID()}`;
    const together = await Promise.all([
      create(client, {}, key),
      create(client, {}, key),
      create(client, {}, key),
    ]);
    const again = await create(client, {}, key);
    expect(new Set([...together, again].map(({ id }) => id)).size).toBe(1);
    expect(await failure(create(client, { amount: 1251 }, key))).toMatchObject({
      code: 'CONFLICT',
      status: 409,
    });
  });

  test('an order meant for another mode is not sent', async () => {
    const reference = `mode-${randomUUID().slice(0, 8)}`;
    expect(await failure(create(client, { reference, mode: 'production' }))).toMatchObject({
      code: 'MODE_CHANGED',
      status: 409,
      data: { mode: 'practice' },
    });
    expect((await client.orders.list({ query: reference })).items).toEqual([]);
  });

  test('money that came in is found by asking now', async () => {
    const order = await create(client);
    await host.pay(order.paymentUrl);
    const paid = orderSchema.strict().parse(await client.orders.check({ id: order.id }));
    expect(paid).toMatchObject({ id: order.id, status: 'paid' });
    expect(paid.paidAt).not.toBeNull();
  });

  test('tells every change as it happens, and all later ones to who comes back', async () => {
    const gone = new AbortController();
    const live = await client.events(undefined, { signal: gone.signal });
    const first = live.next();
    const order = await create(client);
    const { value } = await first;
    const seen = orderChangeSchema.strict().parse(value);
    expect(seen).toMatchObject({ order: { id: order.id }, event: { type: 'requested', orderId: order.id } });
    const rest = await readUntil(live, ({ event }) => event.type === 'opened');
    expect(rest.map(({ event }) => event.type)).toEqual(['asked', 'opened']);
    gone.abort();

    const lastEventId = String(seen.event.number);
    const resumed = await client.events(undefined, { lastEventId });
    const later = await readUntil(resumed, ({ event }) => event.type === 'opened');
    expect(later.map(({ event }) => event.number)).toEqual(rest.map(({ event }) => event.number));
    expect(later.map(({ event }) => event.number)).toEqual([seen.event.number + 1, seen.event.number + 2]);
  });

  test('beats at once, so that a page knows its program lives', async () => {
    const pulse = await client.pulse();
    const { value } = await pulse.next();
    expect(pulseSchema.parse(value)).toMatchObject({ type: 'beat', health: { status: 'ok' } });
    await pulse.return?.();
  });

  test('takes what a page shows, and settings', async () => {
    expect(await client.screen({ viewer: 'test', orderIds: [], attended: true })).toEqual({});
    const changed = settingsSchema.parse(await client.settings.change({ currency: 'JPY', linkMinutes: 20 }));
    expect(changed).toMatchObject({ currency: 'JPY', linkMinutes: 20 });
    expect(await client.settings.get()).toEqual(changed);
    await client.settings.change({ currency: 'EUR', linkMinutes: 15 });
  });

  test.each([
    ['no amount', { amount: 0 }, 'amount', 'the amount must be more than 0'],
    ['13 digits', { amount: 1_000_000_000_000 }, 'amount', 'at most 12 digits'],
    ['half a cent', { amount: 12.5 }, 'amount', expect.any(String)],
    ['a card number', { note: '4970 1000 0000 0055' }, 'note', expect.stringContaining('card number')],
    ['one minute', { expiresIn: 60 }, 'expiresIn', expect.any(String)],
    ['a reference with spaces', { reference: 'a b' }, 'reference', expect.any(String)],
  ])('refuses %s before any call', async (_what, extra, path, message) => {
    const { items } = await client.orders.list({ limit: 1 });
    expect(await failure(create(client, extra))).toEqual({
      code: 'INVALID_INPUT',
      status: 400,
      message: expect.any(String),
      data: { issues: [{ path, message }] },
    });
    expect((await client.orders.list({ limit: 1 })).items).toEqual(items);
  });

  test('names an order it does not have, and an id that is none', async () => {
    const id = randomUUID();
    const calls = [client.orders.get, client.orders.check, client.orders.events];
    for (const call of calls) {
      expect(await failure(call({ id }))).toEqual({
        code: 'NOT_FOUND',
        status: 404,
        message: expect.any(String),
      });
    }
    expect(await failure(client.orders.get({ id: 'A-116' }))).toMatchObject({
      code: 'INVALID_INPUT',
      status: 400,
      data: { issues: [{ path: 'id' }] },
    });
  });

  test("passes on the gateway's no, in its own words", async () => {
    await host.fault({ fault: 'limit', webService: 'Charge/CreatePaymentOrder', times: 1 });
    expect(await failure(create(client))).toMatchObject({
      code: 'GATEWAY_REFUSED',
      status: 422,
      data: { errorCode: 'PSP_106', order: { status: 'rejected' } },
    });
  });
});

test('the same question gets the same answer at every door, also when it is no', async () => {
  const all = await Promise.all(Object.values(doors).map((open) => open(host)));
  const { id } = await create(all[0]?.client ?? expect.unreachable());
  const questions: ((client: ContractClient) => Promise<unknown>)[] = [
    (client) => client.orders.get({ id }),
    (client) => client.orders.events({ id }),
    (client) => client.orders.list({ limit: 5 }),
    (client) => client.shop.get(),
    (client) => client.settings.get(),
    (client) => failure(client.orders.get({ id: 'no' })),
    (client) => failure(client.orders.get({ id: '00000000-0000-4000-8000-000000000000' })),
    (client) => failure(create(client, { amount: -1, mode: 'test' })),
    (client) => failure(create(client, { mode: 'test' })),
    (client) => failure(client.settings.change({ linkMinutes: 0 })),
    (client) => failure(client.orders.list({ limit: 999 })),
  ];
  for (const ask of questions) {
    const [first, ...others] = await Promise.all(all.map(({ client }) => ask(client)));
    for (const other of others) expect(other).toEqual(first);
  }
  for (const door of all) door.close();
});

test('no answer from the gateway is told as not knowing, with the order, at every door', async () => {
  await host.fault({ fault: 'lost-reply', webService: 'Charge/CreatePaymentOrder' });
  const all = await Promise.all(Object.values(doors).map((open) => open(host)));
  const answers = await Promise.all(all.map(({ client }) => failure(create(client))));
  for (const answer of answers) {
    expect(answer).toMatchObject({
      code: 'OUTCOME_UNKNOWN',
      status: 502,
      data: { order: { status: 'unconfirmed' } },
    });
  }
  for (const door of all) door.close();
});
