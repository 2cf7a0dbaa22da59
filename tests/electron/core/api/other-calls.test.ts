import { describe, expect, it } from 'vitest';
import { toApiError } from '../../../../electron/core/api/guard.ts';
import { RegisterWriteError } from '../../../../electron/core/register/register-error.ts';
import { defaultSettings } from '../../../../shared/settings.ts';
import { createCountedIds } from '../../../support/counted-ids.ts';
import { createMemoryLogger } from '../../../support/memory-logger.ts';
import { openTestCore } from '../../../support/test-core.ts';

describe('settings', () => {
  it('are changed one by one, and used by the next order', async () => {
    const { client, create } = await openTestCore();
    expect(await client.settings.get()).toEqual(defaultSettings);
    await client.settings.change({ referencePrefix: 'B', linkMinutes: 30 });
    expect(await client.settings.get()).toEqual({
      ...defaultSettings,
      referencePrefix: 'B',
      linkMinutes: 30,
    });
    const order = await create();
    expect(order.reference).toMatch(/^B-/);
    const lifeMs = Date.parse(order.expiresAt ?? '') - Date.parse(order.createdAt);
    expect(Math.round(lifeMs / 60_000)).toBe(30);
  });

  it('all stay when several are changed at the same time', async () => {
    const { client } = await openTestCore();
    await Promise.all([
      client.settings.change({ referencePrefix: 'B' }),
      client.settings.change({ linkMinutes: 30 }),
    ]);
    expect(await client.settings.get()).toMatchObject({ referencePrefix: 'B', linkMinutes: 30 });
  });
});

describe('the list', () => {
  it('pages through all, newest first, and filters', async () => {
    const { client, create } = await openTestCore();
    for (let i = 0; i < 5; i++) await create({ reference: `r-${i}` });
    const first = await client.orders.list({ limit: 3 });
    const rest = await client.orders.list({ limit: 3, cursor: first.nextCursor ?? '' });
    const references = [...first.items, ...rest.items].map(({ reference }) => reference);
    expect(references).toEqual(['r-4', 'r-3', 'r-2', 'r-1', 'r-0']);
    expect(rest.nextCursor).toBeNull();
    expect((await client.orders.list({ query: 'r-2' })).items).toHaveLength(1);
    expect((await client.orders.list({ status: 'paid' })).items).toEqual([]);
  });

  it('says that a cursor is none', async () => {
    const { client } = await openTestCore();
    await expect(client.orders.list({ cursor: 'nonsense' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { issues: [{ path: 'cursor' }] },
    });
  });
});

describe('what Comptoir says of itself', () => {
  it('names itself, its shop without any secret, and its health', async () => {
    const { client, shop } = await openTestCore();
    expect(await client.info()).toEqual({ name: 'Comptoir', version: '0.0.0-test', host: 'browser' });
    const shops = await client.shop.get();
    expect(shops).toMatchObject({ mode: 'practice', practice: { shopId: shop.keys.shopId } });
    expect(JSON.stringify(shops)).not.toContain(shop.keys.password);
    expect(await client.health()).toMatchObject({ status: 'ok', mode: 'practice', problems: [] });
  });

  it('says when the practice gateway does not listen', async () => {
    const { client, shop } = await openTestCore();
    await shop.gateway.stop();
    expect((await client.health()).problems).toMatchObject([{ code: 'PRACTICE_STOPPED' }]);
  });

  it('keeps the password and what customers wrote out of its log', async () => {
    const { create, logger, shop } = await openTestCore();
    await create({ note: 'allergic to nuts', receiptEmail: 'someone@example.com' });
    await shop.fault({ fault: 'credentials', times: 1 });
    await create().catch(() => undefined);
    const text = logger.text();
    for (const secret of [shop.keys.password, 'allergic', 'someone@example.com']) {
      expect(text).not.toContain(secret);
    }
  });
});

describe('phones', () => {
  it('get links of their own once they may pay, and lose them again', async () => {
    const { client, create } = await openTestCore();
    const order = await create();
    const after = await client.practice.letPhonesPay({ allowed: true });
    expect(after.phones.allowed).toBe(true);
    const shown = await client.orders.get({ id: order.id });
    if (after.phones.origin !== null) expect(shown.paymentUrl).toContain(after.phones.origin);
    await client.practice.letPhonesPay({ allowed: false });
    expect((await client.orders.get({ id: order.id })).paymentUrl).toBe(order.paymentUrl);
  });
});

describe('what goes wrong inside', () => {
  const logger = createMemoryLogger();
  const parts = { logger, ids: createCountedIds() };

  it('is told by a number, and kept whole in the log only', () => {
    const error = toApiError(new Error('secret place'), 'orders.create', parts);
    expect(error).toMatchObject({ code: 'INTERNAL', status: 500 });
    expect(JSON.stringify(error)).not.toContain('secret place');
    const incident = /Incident (\w+)/.exec(String(error instanceof Error && error.message))?.[1];
    expect(incident).toBeDefined();
    expect(logger.text()).toContain(incident);
    expect(logger.text()).toContain('secret place');
  });

  it('is told in the register’s own words when the disk is full', () => {
    const full = new RegisterWriteError('DISK_FULL');
    expect(toApiError(full, 'orders.create', parts)).toMatchObject({
      code: 'INTERNAL',
      message: full.message,
    });
  });
});
