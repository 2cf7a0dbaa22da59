import { expect, onTestFinished, test } from 'vitest';
import { createCallerDesk } from '../../../../electron/core/integrations/caller-desk.ts';
import { createChanges } from '../../../../electron/core/orders/changes.ts';
import { createGatewayClock } from '../../../../electron/core/orders/gateway-clock.ts';
import { createOrderBook } from '../../../../electron/core/orders/order-book.ts';
import type { OrderRow, Register } from '../../../../electron/core/register/register.ts';
import { createRetention } from '../../../../electron/core/retention/retention.ts';
import { defaultSettings } from '../../../../shared/settings.ts';
import { openTestCore } from '../../../support/test-core.ts';
import { emptyShop, newOrder, opened, openedAt } from '../register/shop-register.ts';

const day = 24 * 3_600_000;

/** A shop that keeps data for 30 days, at a moment when its first orders are older than that. */
async function openShop() {
  const shop = emptyShop();
  const register = await opened(shop);
  await register.saveSettings({ ...defaultSettings, retentionDays: 30 });
  const { clock, logger } = shop;
  const gatewayClock = createGatewayClock(clock);
  const staff = { current: () => null };
  const book = createOrderBook({
    register,
    changes: createChanges(),
    gatewayClock,
    staff,
    callers: createCallerDesk(),
    logger,
  });
  const ending = new AbortController();
  onTestFinished(() => ending.abort());
  const retention = createRetention({ register, book, gatewayClock, clock, logger }, ending.signal);
  /** Lets time pass, and each time what is to be erased then be erased. */
  const pass = async (ms: number) => {
    const endsAt = clock.monotonic() + ms;
    for (;;) {
      await clock.untilSleeping('eras');
      const dueAt = clock.sleepers()[0]?.dueAtMs ?? endsAt;
      if (dueAt > endsAt) return clock.advance(endsAt - clock.monotonic());
      await clock.advance(dueAt - clock.monotonic());
    }
  };
  return { register, retention, pass };
}

async function addPaid(register: Register, facts: Partial<OrderRow> = {}): Promise<string> {
  const at = facts.createdAt ?? openedAt;
  const paid = { status: 'paid', paidAt: at, closedAt: at, provenAt: at, createdAt: at } as const;
  const order = newOrder({ ...paid, ...facts });
  await register.insert(order, [{ type: 'requested', who: 'staff', personal: { note: 'window seat' } }]);
  return order.id;
}

const story = async (register: Register, id: string) =>
  (await register.eventsOf(id)).map(({ type, who }) => `${type} by ${who}`);

test('old orders lose what they were given, each with an event; others keep it', async () => {
  const { register, retention, pass } = await openShop();
  const old = await Promise.all(Array.from({ length: 60 }, () => addPaid(register)));
  const alarmed = await addPaid(register, { attention: 'LATE_MONEY' });
  const open = await addPaid(register, { status: 'open', paidAt: null, closedAt: null, provenAt: null });
  const young = await addPaid(register, { createdAt: openedAt + 2 * day });
  retention.start();
  await pass(31 * day);
  for (const id of old)
    expect(await story(register, id)).toEqual(['requested by staff', 'erased by comptoir']);
  for (const id of [alarmed, open, young]) expect(await story(register, id)).toEqual(['requested by staff']);
  await pass(2 * day);
  expect(await story(register, young)).toEqual(['requested by staff', 'erased by comptoir']);
  expect(await story(register, old[0] ?? '')).toHaveLength(2);
  expect(await register.verifyChain()).toMatchObject({ intact: true });
});

test('nothing is erased while the shop keeps its data, and at once when it no longer does', async () => {
  const { register, retention, pass } = await openShop();
  await register.saveSettings({ ...defaultSettings, retentionDays: null });
  const id = await addPaid(register);
  retention.start();
  await pass(100 * day);
  expect(await story(register, id)).toEqual(['requested by staff']);
  await register.saveSettings({ ...defaultSettings, retentionDays: 30 });
  retention.wake();
  await pass(1_000);
  expect(await story(register, id)).toEqual(['requested by staff', 'erased by comptoir']);
});

test('a change of the setting is followed by the running product, and details no longer show a wish', async () => {
  const shop = emptyShop();
  const register = await opened(shop);
  const id = await addPaid(register);
  await register.close();
  const { client, dataDir } = await openTestCore({ dataDir: shop.dataDir });
  expect(dataDir).toBe(shop.dataDir);
  expect((await client.orders.details({ id })).wish).toMatchObject({ note: 'window seat' });
  const erased = client.events();
  await client.settings.change({ retentionDays: 30 });
  for await (const { event } of await erased) if (event.type === 'erased' && event.orderId === id) break;
  expect((await client.orders.details({ id })).wish).toBeUndefined();
});
