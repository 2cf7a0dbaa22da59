import { type AnyContractRouter, isContractProcedure } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { mayCall } from '../../../../electron/core/api/may-call.ts';
import type { CallContext } from '../../../../electron/core/open-core.ts';
import { contract } from '../../../../shared/contract/contract.ts';
import { tillRights } from '../../../../shared/contract/till-rights.ts';
import type { Mode } from '../../../../shared/order.ts';
import type { ContractClient } from '../../../support/doors.ts';
import { createManualClock } from '../../../support/manual-clock.ts';
import { acceptedCard, openPracticeShop, temporaryDir } from '../../../support/practice-shop.ts';
import { createInput, openTestCore, readUntil, type TestCore } from '../../../support/test-core.ts';

/** A till that came with a token of its own. */
async function tillOf({ core, client }: TestCore, mode: Mode, name = 'Till 1') {
  const { integration, token } = await client.integrations.make({ name, mode });
  const context = await core.recognise(token);
  if (!context) throw new Error('the token is not known');
  const till: ContractClient = createRouterClient(core.router, { context });
  return { till, token, integration };
}

/** A shop with an order in practice and one in test mode, which is the current one. */
async function twoModes() {
  const platform = await openPracticeShop();
  const test = await openTestCore();
  const practised = await test.create({ channel: { type: 'sms', phone: '+33611111111' } });
  const { server, shopId, password } = platform.keys;
  await test.client.shop.connect({ platform: 'custom', server, shopId, password });
  const tested = await test.create({ reference: 'the-test-one' });
  return { ...test, practised, tested };
}

const forbidden = { code: 'FORBIDDEN', status: 403 };
const notFound = { code: 'NOT_FOUND', status: 404 };

describe('an integration token', () => {
  it('is told once, and only its hash is kept', async () => {
    const test = await openTestCore();
    const { token, integration } = await tillOf(test, 'practice');
    expect(token).toMatch(/^ct_practice_[\w-]{43}$/);
    expect(integration).toMatchObject({
      name: 'Till 1',
      mode: 'practice',
      lastUsedAt: null,
      revokedAt: null,
    });
    const { items } = await test.client.integrations.list();
    expect(items.map(({ id }) => id)).toEqual([integration.id]);
    expect(JSON.stringify(items)).not.toContain(token.slice(-20));
    expect(JSON.stringify(test.logger.lines)).not.toContain(token.slice(-20));
    expect(
      await test.core.recognise(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`),
    ).toBeUndefined();
    expect(await test.core.recognise('')).toBeUndefined();
  });

  it('is known after a restart, and no more once it was revoked', async () => {
    const dataDir = temporaryDir();
    const first = await openTestCore({ dataDir });
    const kept = await tillOf(first, 'practice', 'Kept');
    const lost = await tillOf(first, 'practice', 'Lost');
    const { items } = await first.client.integrations.revoke({ id: lost.integration.id });
    expect(items.find(({ name }) => name === 'Lost')?.revokedAt).not.toBeNull();
    expect(await first.core.recognise(lost.token)).toBeUndefined();
    await first.core.close();
    const again = await openTestCore({ dataDir });
    expect(await again.core.recognise(kept.token)).toMatchObject({ integration: { name: 'Kept' } });
    expect(await again.core.recognise(lost.token)).toBeUndefined();
    const unknown = again.client.integrations.revoke({ id: '00000000-0000-4000-8000-000000000000' });
    await expect(unknown).rejects.toMatchObject(notFound);
  });

  it('ends its streams when it is revoked', async () => {
    const test = await openTestCore();
    const { till, integration } = await tillOf(test, 'practice');
    const next = (await till.events()).next();
    await test.client.integrations.revoke({ id: integration.id });
    expect(await next).toMatchObject({ done: true });
  });

  it('says to the minute when it was last used', async () => {
    const clock = createManualClock(Date.UTC(2025, 10, 22, 9));
    const test = await openTestCore({ clock });
    const { token } = await tillOf(test, 'practice');
    const lastUse = async () => (await test.client.integrations.list()).items[0]?.lastUsedAt;
    expect(await lastUse()).toBe('2025-11-22T09:00:00.000Z');
    await clock.advance(59_000);
    await test.core.recognise(token);
    expect(await lastUse()).toBe('2025-11-22T09:00:00.000Z');
    await clock.advance(1_000);
    await test.core.recognise(token);
    expect(await lastUse()).toBe('2025-11-22T09:01:00.000Z');
  });

  it('is good for nothing any more in a register that was restored', async () => {
    const dataDir = temporaryDir();
    const first = await openTestCore({ dataDir });
    const { token } = await tillOf(first, 'practice');
    const { items } = await first.client.backups.make();
    await first.client.backups.stageRestore({ name: items[0]?.name ?? '' });
    await first.core.close();
    const again = await openTestCore({ dataDir });
    expect(await again.core.recognise(token)).toBeUndefined();
    expect((await again.client.integrations.list()).items[0]?.revokedAt).not.toBeNull();
  });
});

describe('a till with a token', () => {
  it('makes orders of its mode, in its name', async () => {
    const test = await openTestCore();
    const { till } = await tillOf(test, 'practice', 'Caisse 2');
    const order = await till.orders.create(createInput());
    expect(order.mode).toBe('practice');
    const cancelled = await till.orders.cancel({ id: order.id });
    const { items } = await till.orders.events({ id: cancelled.id });
    const mine = items.filter(({ who }) => who === 'till');
    expect(mine.map(({ type }) => type)).toEqual(['requested', 'cancel-asked']);
    expect(mine.map(({ evidence }) => evidence.integration)).toEqual(['Caisse 2', 'Caisse 2']);
    const others = items.filter(({ who }) => who !== 'till');
    expect(others.map(({ evidence }) => evidence.integration)).toEqual(others.map(() => undefined));
    const byKey = await test.till.orders.create(createInput());
    const [first] = (await test.till.orders.events({ id: byKey.id })).items;
    expect(first?.evidence).not.toHaveProperty('integration');
  });

  it('makes no order of another mode, and none while the counter is in another', async () => {
    const test = await twoModes();
    const { till } = await tillOf(test, 'practice');
    await expect(till.orders.create(createInput({ mode: 'test' }))).rejects.toMatchObject({
      ...forbidden,
      message: 'This token is good for practice mode, not for test.',
    });
    for (const mode of [undefined, 'practice'] as const) {
      const body = mode === undefined ? {} : { mode };
      const made = till.orders.create(createInput(body));
      await expect(made).rejects.toMatchObject({ code: 'MODE_CHANGED', status: 409, data: { mode: 'test' } });
    }
    const other = await tillOf(test, 'test');
    expect(await other.till.orders.create(createInput())).toMatchObject({ mode: 'test' });
  });

  it('neither sees nor touches an order of another mode', async () => {
    const test = await twoModes();
    const { till } = await tillOf(test, 'practice');
    const { id } = test.tested;
    const calls = [
      till.orders.get({ id }),
      till.orders.check({ id }),
      till.orders.change({ id, amount: 5 }),
      till.orders.cancel({ id }),
      till.orders.share({ id, by: 'copy' }),
      till.orders.duplicate({ params: { id }, headers: {}, body: {} }),
      till.orders.incident({ id }),
      till.orders.events({ id }),
    ];
    for (const call of calls) await expect(call).rejects.toMatchObject(notFound);
    expect((await test.client.orders.get({ id })).status).toBe('open');
    expect((await till.orders.list({})).items.map((order) => order.id)).toEqual([test.practised.id]);
    expect((await till.orders.outline({})).total).toBe(1);
    expect((await till.orders.list({ query: 'the-test' })).items).toEqual([]);
    const span = { from: '2020-01-01T00:00:00Z', to: '2020-02-01T00:00:00Z', timeZone: 'Europe/Paris' };
    const others = [
      till.orders.list({ mode: 'test' }),
      till.orders.outline({ mode: 'test' }),
      till.day.totals({ ...span, mode: 'test' }),
      till.usual({ mode: 'test', currency: 'EUR' }),
    ];
    for (const call of others) await expect(call).rejects.toMatchObject(forbidden);
    expect((await till.day.totals({ ...span, mode: 'practice' })).made.kinds).toEqual([]);
    expect(await till.usual({ mode: 'practice', currency: 'EUR' })).toEqual({ amount: null });
    const shops = await till.shop.get();
    expect([shops.practice.platform, shops.test]).toEqual(['practice', undefined]);
    expect((await (await tillOf(test, 'test')).till.shop.get()).test?.platform).toBe('custom');
  });

  it('hears of changes of its own mode alone', async () => {
    const test = await twoModes();
    const { till } = await tillOf(test, 'practice');
    const all = await till.events(undefined, { lastEventId: '0' });
    await test.client.orders.share({ id: test.tested.id, by: 'copy' });
    await test.client.orders.share({ id: test.practised.id, by: 'copy' });
    const heard = await readUntil(all, ({ event }) => event.type === 'shared');
    expect(new Set(heard.map(({ order }) => order.id))).toEqual(new Set([test.practised.id]));
  });

  it('does not find customers by asking for them', async () => {
    const test = await twoModes();
    const { till } = await tillOf(test, 'practice');
    const whole = { query: '0611111111' };
    expect((await test.client.orders.list(whole)).items.map(({ id }) => id)).toEqual([test.practised.id]);
    expect((await test.till.orders.list(whole)).items).toHaveLength(1);
    expect((await till.orders.list(whole)).items).toEqual([]);
    expect((await till.orders.outline(whole)).total).toBe(0);
    const { reference } = test.practised;
    expect((await till.orders.list({ query: reference })).items).toHaveLength(1);
  });

  it('has the watch look at its own orders alone', async () => {
    const test = await openTestCore();
    const { till } = await tillOf(test, 'practice');
    const order = await till.orders.create(createInput());
    await test.pay(order, acceptedCard);
    const stream = await till.events(undefined, { lastEventId: '0' });
    await till.screen({ viewer: 'till', orderIds: [order.id], qrCodes: [order.id], attended: true });
    const types = (await readUntil(stream, ({ event }) => event.type === 'paid')).map(
      ({ event }) => event.type,
    );
    expect(types).toContain('shown');
  });
});

/** Each call of the contract: its name, its place in HTTP, and what was decided of it. */
function walk(calls: AnyContractRouter, rights: unknown, name: string[] = []): [string, object, unknown][] {
  if (isContractProcedure(calls)) return [[name.join('.'), calls['~orpc'].route, rights]];
  return Object.entries(calls).flatMap(([part, one]) => walk(one, Object(rights)[part], [...name, part]));
}

const all = walk(contract, tillRights);
const callers: Record<string, CallContext> = {
  staff: { who: 'staff' },
  key: { who: 'till' },
  token: { who: 'till', integration: { id: 'i', name: 'Till', mode: 'test' } },
};

describe('who may call what', () => {
  it.each(all)('%s is decided', (_name, route, right) => {
    const may = Object.entries(callers).flatMap(([who, context]) => (mayCall(context, route) ? [who] : []));
    const expected = {
      any: ['staff', 'key', 'token'],
      'own-mode': ['staff', 'key', 'token'],
      key: ['staff', 'key'],
      staff: ['staff'],
    };
    expect(expected).toHaveProperty([String(right)], may);
  });

  it('leaves what is not in the contract to staff', () => {
    const may = Object.values(callers).map((context) => mayCall(context, { method: 'GET', path: '/else' }));
    expect(may).toEqual([true, false, false]);
  });

  it('no two calls stand at the same place', () => {
    const places = all.map(([, route]) => JSON.stringify(route));
    expect(new Set(places).size).toBe(places.length);
  });

  it('a token is refused whatever else it asks for, and whatever it brings', async () => {
    const test = await openTestCore();
    const { till } = await tillOf(test, 'practice');
    for (const [name] of all.filter(([, , right]) => right === 'key' || right === 'staff')) {
      const [group = '', call] = name.split('.');
      const calls: Record<string, unknown> = Object(till);
      const one: unknown = call === undefined ? calls[group] : Object(calls[group])[call];
      if (typeof one !== 'function') throw new Error(`there is no ${name}`);
      await expect(one({}), name).rejects.toMatchObject(forbidden);
    }
  });

  it('a browser host’s key makes no tokens', async () => {
    const { till } = await openTestCore();
    await expect(till.integrations.make({ name: 'x', mode: 'practice' })).rejects.toMatchObject(forbidden);
    await expect(till.integrations.list()).rejects.toMatchObject(forbidden);
  });
});
