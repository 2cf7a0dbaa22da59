import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openRegister } from '../../../../electron/core/register/open-register.ts';
import { startChild } from './child-process.ts';
import { backupsOf, damagePage, kept, sell, unguarded } from './kept-shop.ts';
import { behindItsBack, emptyShop, opened, refused, type Shop } from './shop-register.ts';

/** A shop whose process was killed. */
async function killedShop(shop: Shop = emptyShop()): Promise<Shop> {
  const child = startChild({ what: 'hold', dataDir: shop.dataDir });
  await child.next();
  await child.kill();
  return shop;
}

const mark = ({ dataDir }: Shop) => join(dataDir, 'lock.json');

describe('an end that was not in order', () => {
  test('is known at the next start; one in order leaves nothing to check', async () => {
    const shop = await killedShop();
    const register = await opened(shop);
    expect(register.found.isUnclean).toBe(true);
    register.checked();
    await register.close();
    const next = await opened(shop);
    expect(next.found.isUnclean).toBe(false);
  });

  test('is checked while the register is in use, said meanwhile, and then forgotten', async () => {
    const shop = await killedShop();
    const { register, keeper, codes, close } = await kept(shop);
    expect(codes()).toEqual(['CHECKING']);
    keeper.start();
    await sell(register);
    await shop.clock.untilSleeping('first backup');
    expect(codes()).toEqual([]);
    await close();
    expect(existsSync(mark(shop))).toBe(false);
  });

  test('is still known when the program ends before it was checked', async () => {
    const shop = await killedShop();
    const { keeper, close } = await kept(shop);
    keeper.start();
    await close();
    expect((await opened(shop)).found.isUnclean).toBe(true);
  });

  test('is still known after a start that was refused', async () => {
    const shop = await killedShop();
    behindItsBack(shop.path, 'PRAGMA user_version = 990');
    expect((await refused(shop)).code).toBe('NEWER');
    behindItsBack(shop.path, 'PRAGMA user_version = 10');
    expect(existsSync(mark(shop))).toBe(true);
  });

  test('is nothing to check once a backup took the register’s place', async () => {
    const shop = emptyShop();
    const { register, keeper, close } = await kept(shop);
    await sell(register);
    await keeper.make();
    await close();
    await killedShop(shop);
    const restore = { name: 'latest', file: '/nowhere/latest' };
    const result = await openRegister({ ...shop, version: '0.1.0', restore });
    if (!result.ok) throw new Error(result.error.message);
    expect(result.value.found.isUnclean).toBe(false);
    await result.value.close();
    expect(existsSync(mark(shop))).toBe(false);
  });
});

describe('what the check finds', () => {
  /** Killed, with a backup of 4 events in it. */
  async function killedWithBackup(): Promise<Shop> {
    const shop = emptyShop();
    const { register, keeper, close } = await kept(shop);
    await sell(register, 4);
    await keeper.make();
    await close();
    return await killedShop(shop);
  }

  test('in its pages is said with the way back, and nothing is written over', async () => {
    const shop = await killedWithBackup();
    const { register, keeper, codes, message, close } = await kept(shop);
    await register.emptyLog();
    damagePage(shop.path);
    const damaged = readFileSync(shop.path);
    keeper.start();
    await shop.clock.untilSleeping('first backup');
    expect(codes()).toEqual(['REGISTER_DAMAGED']);
    const [backup] = backupsOf(shop);
    expect(message('REGISTER_DAMAGED')).toMatch(/file of the register is damaged.*in Settings/);
    expect(message('REGISTER_DAMAGED')).toContain(`--restore ${backup?.name}`);
    await shop.clock.advance(10_000);
    await shop.clock.untilSleeping('next backup');
    expect(backupsOf(shop)).toEqual([backup]);
    expect(readFileSync(shop.path).equals(damaged)).toBe(true);
    await close();
    expect(existsSync(mark(shop))).toBe(true);
  });

  test.each([
    ['an event edited since', unguarded(`UPDATE events SET status = 'paid' WHERE number = 5`)],
    [
      'an end cut to before the backup',
      unguarded('DELETE FROM personal; DELETE FROM events WHERE number > 3'),
    ],
    ['an event of the backup replaced', unguarded('UPDATE events SET hash = zeroblob(32) WHERE number = 4')],
  ])('in the chain: %s', async (_what, harm) => {
    const shop = await killedWithBackup();
    const first = await opened(shop);
    await sell(first, 2);
    await first.close();
    behindItsBack(shop.path, harm);
    const { keeper, codes, message } = await kept(shop);
    keeper.start();
    await shop.clock.untilSleeping('first backup');
    expect(codes()).toEqual(['REGISTER_DAMAGED']);
    expect(message('REGISTER_DAMAGED')).toContain('Events are missing');
  });

  test('without a backup, in the last day’s events', async () => {
    const shop = emptyShop();
    const first = await opened(shop);
    await sell(first, 2);
    shop.clock.jumpWall(2 * 24 * 3_600_000);
    await sell(first, 2);
    await first.close();
    copyFileSync(shop.path, `${shop.path}.whole`);
    const looked = async (harm: string) => {
      copyFileSync(`${shop.path}.whole`, shop.path);
      behindItsBack(shop.path, harm);
      await killedShop(shop);
      const { keeper, codes, close } = await kept(shop);
      keeper.start();
      await shop.clock.untilSleeping('first backup');
      const found = codes();
      await close();
      return found;
    };
    expect(await looked(unguarded(`UPDATE events SET status = 'paid' WHERE number = 3`))).toEqual([
      'REGISTER_DAMAGED',
    ]);
    expect(await looked(unguarded(`UPDATE events SET status = 'paid' WHERE number = 1`))).toEqual([]);
  });
});
