import { describe, expect, it } from 'vitest';
import { openCore } from '../../../electron/core/open-core.ts';
import { openRegister } from '../../../electron/core/register/open-register.ts';
import { requestingRow } from '../../support/order-row.ts';
import { acceptedCard, openPracticeShop, temporaryDir } from '../../support/practice-shop.ts';
import { corePorts, createInput, isEvent, openTestCore, readUntil } from '../../support/test-core.ts';

describe('opening the core', () => {
  it('makes what a crash left in the middle unconfirmed, and asks for it no more', async () => {
    const shop = await openPracticeShop();
    const ports = corePorts({ shop });
    const opened = await openRegister(ports);
    if (!opened.ok) throw new Error(opened.error.message);
    const row = requestingRow({ shopId: shop.keys.shopId, server: shop.keys.server });
    await opened.value.insert(row, [
      { type: 'requested', who: 'staff' },
      { type: 'asked', who: 'comptoir' },
    ]);
    await opened.value.close();
    const { client, story } = await openTestCore({ shop, dataDir: ports.dataDir });
    expect(await client.orders.get({ id: row.id })).toMatchObject({
      status: 'unconfirmed',
      attention: { code: 'OUTCOME_UNKNOWN' },
    });
    expect(await story(row)).toEqual(['requested', 'asked', 'unconfirmed']);
    expect(await shop.outcome('Order/Get', { orderId: row.reference })).toBe('PSP_010');
  });

  it('goes on watching what was open before', async () => {
    const first = await openTestCore();
    const order = await first.create();
    await first.core.close();
    await first.shop.gateway.start();
    await first.pay(order, acceptedCard);
    const { client, core } = await openTestCore({ shop: first.shop, dataDir: first.dataDir });
    const stream = await client.events(undefined, { lastEventId: '3' });
    const read = await readUntil(stream, isEvent('proven', order.id));
    expect(read.map(({ event }) => event.type)).toEqual(['paid', 'proven']);
    expect(core.waiting()).toBe(0);
  });

  it('says who holds the data directory, and leaves the first alone', async () => {
    const { dataDir, shop, create } = await openTestCore({ address: 'http://127.0.0.1:4711' });
    const second = await openCore(corePorts({ shop, dataDir }));
    expect(second).toMatchObject({
      ok: false,
      error: { code: 'HELD', holder: { address: 'http://127.0.0.1:4711' } },
    });
    expect((await create()).status).toBe('open');
  });

  it('opens nothing when the practice gateway cannot start', async () => {
    const shop = await openPracticeShop();
    const dataDir = temporaryDir();
    const start = () => Promise.reject(new Error('Port 4000 is taken.'));
    const failed = await openCore(corePorts({ shop, dataDir, practice: { ...shop.gateway, start } }));
    expect(failed).toEqual({
      ok: false,
      error: { code: 'PRACTICE_UNAVAILABLE', message: 'Port 4000 is taken.' },
    });
    expect((await openTestCore({ shop, dataDir })).core.waiting()).toBe(0);
  });
});

describe('closing the core', () => {
  it('waits for a create that is under way, and answers it', async () => {
    const { client, shop, core, dataDir } = await openTestCore();
    const stream = await client.events();
    await shop.fault({ fault: 'delay', delayMs: 200, webService: 'Charge/CreatePaymentOrder' });
    const creating = client.orders.create(createInput());
    await readUntil(stream, isEvent('asked'));
    const [order] = await Promise.all([creating, core.close()]);
    expect(order.status).toBe('open');
    await shop.gateway.start();
    const again = await openTestCore({ shop, dataDir });
    expect(await again.client.orders.get({ id: order.id })).toMatchObject({ paymentUrl: order.paymentUrl });
  });

  it('cuts one that takes too long, and writes that nobody knows of it', async () => {
    const { client, shop, core, dataDir } = await openTestCore();
    const stream = await client.events();
    await shop.fault({ fault: 'delay', delayMs: 20_000, webService: 'Charge/CreatePaymentOrder', times: 1 });
    const creating = client.orders.create(createInput());
    await readUntil(stream, isEvent('asked'));
    const refused = expect(creating).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    const startedAt = performance.now();
    await core.close();
    // The promise hosts rely on to end in time, not a measure of speed.
    expect(performance.now() - startedAt).toBeLessThan(3_000);
    await refused;
    await shop.gateway.start();
    const again = await openTestCore({ shop, dataDir });
    const [order] = (await again.client.orders.list({})).items;
    expect(order?.status).toBe('unconfirmed');
  });

  it('can be done twice, and answers no call afterwards', async () => {
    const { client, core } = await openTestCore();
    await Promise.all([core.close(), core.close()]);
    await expect(client.health()).rejects.toMatchObject({ code: 'INTERNAL' });
  });
});
