import { expect, test } from 'vitest';
import { kyselyOn, openConnection } from '../../../../electron/core/register/connection.ts';
import { createWorkGate } from '../../../../electron/core/register/work-gate.ts';
import { insertOrder } from '../../../../electron/core/register/write-orders.ts';
import { rounds, roundsTimeoutMs } from '../../../support/long-runs.ts';
import { startChild, type Telling } from './child-process.ts';
import { emptyShop, newOrder, opened, openedAt, type Shop } from './shop-register.ts';

const onWindows = process.platform === 'win32';
const noUlimit = 'Windows cannot limit the size of a file';

const acknowledgedIn = (told: Telling[]) => told.flatMap((line) => line.acknowledged ?? []);

/** Every order that was acknowledged is there with all its events, and the chain is whole. */
async function expectNothingLost(shop: Shop, acknowledged: string[]): Promise<void> {
  const register = await opened(shop);
  for (const id of acknowledged) {
    expect(await register.get(id)).toMatchObject({ id, status: 'open' });
    const events = await register.eventsOf(id);
    expect(events.map((event) => event.type)).toEqual(['requested', 'opened']);
  }
  expect(await register.verifyChain()).toMatchObject({ intact: true });
  expect(await register.lastEventNumber()).toBeGreaterThanOrEqual(2 * acknowledged.length);
}

test(
  'killed in the middle of writing, no acknowledged order is lost',
  async () => {
    const shop = emptyShop();
    const acknowledged: string[] = [];
    for (let round = 0; round < rounds({ usual: 3, long: 200 }); round++) {
      const count = 1 + ((round * 14) % 30);
      const child = startChild({ what: 'write', dataDir: shop.dataDir });
      const told: Telling[] = [];
      while (acknowledgedIn(told).length < count) {
        const line = await child.next();
        if (line === undefined) throw new Error(`it ended by itself after ${JSON.stringify(told)}`);
        told.push(line);
      }
      await child.kill();
      acknowledged.push(...acknowledgedIn([...told, ...(await child.rest())]));
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(1 + 15 + 29);
    await expectNothingLost(shop, acknowledged);
  },
  roundsTimeoutMs,
);

test('a disk that takes no more is said, and nothing is half-written', async ({ skip }) => {
  skip(onWindows, noUlimit);
  const shop = emptyShop();
  await (await opened(shop)).close();
  const told = await startChild({ what: 'write', dataDir: shop.dataDir, fileBlocks: 1024 }).rest();
  const acknowledged = acknowledgedIn(told);
  expect(acknowledged.length).toBeGreaterThan(0);
  expect(told.at(-1)).toEqual({ failed: 'DISK_FULL', chain: expect.objectContaining({ intact: true }) });
  await expectNothingLost(shop, acknowledged);
});

test('a disk full at the first start is a problem, gone once there is room', async ({ skip }) => {
  skip(onWindows, noUlimit);
  const shop = emptyShop();
  const told = await startChild({ what: 'open', dataDir: shop.dataDir, fileBlocks: 16 }).rest();
  expect(told).toMatchObject([{ problem: { code: 'DISK_FULL' } }]);
  expect(await (await opened(shop)).verifyChain()).toMatchObject({ intact: true, events: 0 });
});

test('what SQLite itself finds too large is the same error, and writing goes on once there is room', async () => {
  const shop = emptyShop();
  const register = await opened(shop);
  await register.close();
  const database = openConnection(shop.path);
  const db = kyselyOn(database);
  const gate = createWorkGate();
  const context = { registerId: register.id, now: () => openedAt, salt: () => shop.ids.bytes(16) };
  const insert = (body: string) => {
    const channel = { type: 'email', to: 'someone@example.com', body } as const;
    const events = [{ type: 'requested', who: 'staff', personal: { channel } } as const];
    return gate.run(() => insertOrder(db, context, { order: newOrder(), events }));
  };
  await insert('small');
  database.pragma('max_page_count = 1');
  await expect(insert('x'.repeat(10_000))).rejects.toMatchObject({
    name: 'RegisterWriteError',
    code: 'DISK_FULL',
  });
  database.pragma('max_page_count = 100000');
  expect((await insert('x'.repeat(10_000))).kind).toBe('inserted');
  await db.destroy();
  const again = await opened(shop);
  expect(await again.verifyChain()).toMatchObject({ intact: true, events: 2 });
  expect(await again.list({ limit: 5 })).toMatchObject({ items: [{}, {}] });
});
