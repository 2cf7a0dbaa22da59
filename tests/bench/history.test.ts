import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { buildRegister } from '../../bench/history/build-register.ts';
import { openBenchRegister } from '../../bench/history/open-bench-register.ts';
import { temporaryDir } from '../support/practice-shop.ts';

const history = { orders: 600, endsAt: Date.UTC(2025, 10, 22), mode: 'practice' } as const;

async function built(seed: number): Promise<string> {
  const dataDir = temporaryDir();
  await buildRegister(dataDir, { ...history, seed });
  return dataDir;
}

it('builds a register that the register itself finds whole and can read', async () => {
  const register = await openBenchRegister(await built(1));
  onTestFinished(() => register.close());
  expect(await register.verifyChain()).toMatchObject({ intact: true });
  const statuses = new Set<string>();
  let [read, cursor, newest] = [0, undefined as string | undefined, 0];
  do {
    const page = await register.list({ limit: 200, ...(cursor === undefined ? {} : { cursor }) });
    if (page.kind !== 'page') throw new Error('a cursor of its own was refused');
    for (const { status, createdAt } of page.items) {
      statuses.add(status);
      newest = Math.max(newest, createdAt);
    }
    read += page.items.length;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(read).toBe(history.orders);
  expect(newest).toBeLessThan(history.endsAt);
  expect([...statuses]).toEqual(expect.arrayContaining(['paid', 'expired', 'cancelled', 'rejected', 'open']));
});

it('tells of each order’s last event what its row says', async () => {
  const database = new Database(join(await built(1), 'register.db'), { readonly: true });
  onTestFinished(() => {
    database.close();
  });
  const odd = database.prepare(`
    SELECT count(*) FROM orders JOIN events ON order_place = place
    WHERE number = (SELECT max(number) FROM events WHERE order_place = place) AND events.status <> orders.status`);
  expect(odd.pluck().get()).toBe(0);
  expect(database.prepare('SELECT count(DISTINCT order_place) FROM events').pluck().get()).toBe(
    history.orders,
  );
  expect(
    database.prepare(`SELECT count(*) FROM personal WHERE data LIKE '%lastName%'`).pluck().get(),
  ).not.toBe(0);
});

it('tells the same history for the same seed, and another for another', async () => {
  const heads = await Promise.all(
    [1, 1, 2].map(async (seed) => {
      const register = await openBenchRegister(await built(seed));
      onTestFinished(() => register.close());
      return await register.head();
    }),
  );
  expect(heads[1]).toEqual(heads[0]);
  expect(heads[2]).not.toEqual(heads[0]);
});
