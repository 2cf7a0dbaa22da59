import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { verifyBackup } from '../../../../electron/core/register/backups/verify-backup.ts';
import { rounds, roundsTimeoutMs } from '../../../support/long-runs.ts';
import { startChild } from './child-process.ts';
import { backupsOf, inBackups, kept, sell } from './kept-shop.ts';
import { emptyShop, opened, type Shop } from './shop-register.ts';

/** A register that takes a moment to copy: about 3 MB. */
async function largeShop() {
  const shop = emptyShop();
  const register = await opened(shop);
  const database = new Database(shop.path);
  database.exec('CREATE TABLE ballast (x BLOB)');
  database.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 750)
    INSERT INTO ballast SELECT randomblob(4000) FROM n`);
  database.close();
  await sell(register, 5);
  await register.close();
  return shop;
}

const hasDraft = (shop: Shop) =>
  existsSync(join(shop.dataDir, 'backups')) && inBackups(shop).some((name) => name.endsWith('.new'));

test(
  'killed at any moment of a backup, what counts is whole, and the next start clears the rest',
  async () => {
    const shop = await largeShop();
    // The child's clock is this computer's.
    shop.clock.jumpWall(Date.now() - shop.clock.now());
    let cut = 0;
    for (let round = 0; round < rounds({ usual: 3, long: 200 }); round++) {
      const child = startChild({ what: 'back-up', dataDir: shop.dataDir });
      while (!hasDraft(shop)) await setTimeout(1);
      await setTimeout((round * 7) % 50);
      await child.kill();
      if (hasDraft(shop)) cut += 1;
      const { keeper, close, register } = await kept(shop);
      keeper.start();
      await shop.clock.untilSleeping('first backup');
      expect(inBackups(shop).filter((name) => !/\.db(\.json)?$/.test(name))).toEqual([]);
      expect(inBackups(shop)).toHaveLength(2 * backupsOf(shop).length);
      for (const { path, head } of backupsOf(shop))
        expect(verifyBackup({ path, head })).toEqual({ kind: 'whole' });
      expect(await register.verifyChain()).toMatchObject({ intact: true, events: 5 });
      register.checked();
      await close();
    }
    expect(cut).toBeGreaterThan(0);
  },
  roundsTimeoutMs,
);

test('a disk that takes no more leaves no half of a backup, and says so', async ({ skip }) => {
  skip(process.platform === 'win32', 'Windows has no ulimit');
  const shop = await largeShop();
  // 1 MB a file: room for the orders, not for the copy.
  const told = await startChild({ what: 'back-up', dataDir: shop.dataDir, fileBlocks: 2048 }).rest();
  expect(told.at(-1)).toEqual({ failed: expect.stringContaining('no room for another copy') });
  expect(inBackups(shop)).toEqual([]);
  expect(await (await opened(shop)).verifyChain()).toMatchObject({ intact: true, events: 5 });
}, 60_000);

test('an end of the program ends a backup under way, which leaves nothing behind', async () => {
  const shop = await largeShop();
  const { keeper, close } = await kept(shop);
  const making = keeper.make();
  while (!hasDraft(shop)) await setTimeout(1);
  await close();
  expect(await making).toEqual({ ok: false, error: expect.stringContaining('closing') });
  expect(inBackups(shop)).toEqual([]);
}, 60_000);
