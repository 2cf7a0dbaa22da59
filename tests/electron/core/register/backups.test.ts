import { copyFileSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { Backup } from '../../../../electron/core/register/backups/folder.ts';
import { backupsOf, damagePage, inBackups, kept, sell, unguarded } from './kept-shop.ts';
import { behindItsBack, emptyShop, type Shop } from './shop-register.ts';

/** How many events a whole database holds. */
function eventsIn(path: string): unknown {
  const database = new Database(path, { readonly: true });
  try {
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    return database.prepare('SELECT count(*) FROM events').pluck().get();
  } finally {
    database.close();
  }
}

/** The newest backup of a shop that must have one. */
function newest(shop: Shop) {
  const [backup] = backupsOf(shop);
  if (backup === undefined) throw new Error('there is no backup');
  return backup;
}

/** Another of a backup's kind, made so much earlier. @returns its name. */
function older({ name, path, madeAt }: Backup, ms: number): string {
  const at = new Date(madeAt - ms).toISOString();
  const stamp = at.replace(/[-:]|\.\d+/g, '');
  const copy = path.replace(/\d{8}T\d{6}Z/, stamp);
  copyFileSync(path, copy);
  const record = readFileSync(`${path}.json`, 'utf8');
  writeFileSync(`${copy}.json`, record.replace(/"madeAt":"[^"]*"/, `"madeAt":"${at}"`));
  return name.replace(/\d{8}T\d{6}Z/, stamp);
}

const day = 24;

describe('a backup a day', () => {
  test('is made soon after the start: whole, its owner’s alone, with the end of the chain beside it', async () => {
    const shop = emptyShop();
    const { register, firstLook, codes } = await kept(shop);
    await sell(register, 3);
    await firstLook();
    expect(backupsOf(shop)).toHaveLength(1);
    const backup = newest(shop);
    expect(backup).toMatchObject({ reason: 'daily', registerId: register.id, head: await register.head() });
    expect(backup.name).toMatch(/^register-20251122T140010Z-v\d+-daily\.db$/);
    expect(inBackups(shop)).toEqual([backup.name, `${backup.name}.json`]);
    expect(eventsIn(backup.path)).toBe(3);
    expect(codes()).toEqual([]);
    if (process.platform === 'win32') return;
    const modes = [backup.path, `${backup.path}.json`].map((path) => statSync(path).mode & 0o777);
    expect([...modes, statSync(join(shop.dataDir, 'backups')).mode & 0o777]).toEqual([0o600, 0o600, 0o700]);
  });

  test('is made once a day, and the last seven days keep theirs', async () => {
    const shop = emptyShop();
    const { register, firstLook, hours } = await kept(shop);
    await sell(register);
    await firstLook();
    await hours(3);
    expect(backupsOf(shop)).toHaveLength(1);
    const today = newest(shop);
    const before = [1, 2, 3, 4, 6, 7, 8].map((days) => older(today, days * day * 3_600_000));
    expect(backupsOf(shop)).toHaveLength(8);
    await hours(day);
    const names = backupsOf(shop).map(({ name }) => name);
    expect(names.slice(1)).toEqual([today.name, ...before.slice(0, 5)]);
    expect(inBackups(shop)).toHaveLength(14);
  });

  test('is not made twice by two starts', async () => {
    const shop = emptyShop();
    const first = await kept(shop);
    await first.firstLook();
    await first.close();
    await (await kept(shop)).firstLook();
    expect(backupsOf(shop)).toHaveLength(1);
  });

  test('leaves the last good one of a shop that was closed for long until there is another', async () => {
    const shop = emptyShop();
    const before = await kept(shop);
    await before.firstLook();
    await before.close();
    const old = newest(shop);
    shop.clock.jumpWall(90 * day * 3_600_000);
    let freeBytes = 0;
    const after = await kept(shop, async () => freeBytes);
    await after.firstLook();
    expect(backupsOf(shop)).toEqual([old]);
    freeBytes = 1e12;
    await after.hours(1);
    expect(backupsOf(shop)).toHaveLength(1);
    expect(newest(shop).name).not.toBe(old.name);
  });

  test('comes with the end of the chain in the log, which is there also when no backup can be', async () => {
    const shop = emptyShop();
    const { register, firstLook, hours } = await kept(shop, async () => 0);
    await sell(register);
    const head = await register.head();
    await firstLook();
    await hours(day);
    const lines = shop.logger.lines.filter(({ message }) => message === 'where the register ends today');
    expect(lines.map(({ fields }) => fields)).toEqual([
      { register: register.id, head },
      { register: register.id, head },
    ]);
  });

  test('never holds up the counter, whose orders go on being written while it is made', async () => {
    const shop = emptyShop();
    const { register, keeper } = await kept(shop);
    await sell(register, 100);
    const before = await register.head();
    const making = keeper.make();
    let sold = 0;
    while (keeper.isRunning()) {
      await sell(register);
      sold += 1;
      await setImmediate();
    }
    expect(await making).toMatchObject({ ok: true });
    expect(sold).toBeGreaterThan(0);
    expect(newest(shop).head?.number).toBeGreaterThanOrEqual(before?.number ?? 0);
    expect(eventsIn(newest(shop).path)).toBe(newest(shop).head?.number);
    expect(await register.verifyChain(newest(shop).head ?? undefined)).toMatchObject({ intact: true });
  });
});

describe('with little room on the disk', () => {
  test('fewer are kept, the newest always, and it is said until there is room', async () => {
    const shop = emptyShop();
    let freeBytes = 1e12;
    const { register, keeper, firstLook, hours, codes, message } = await kept(shop, async () => freeBytes);
    await sell(register);
    await firstLook();
    const last = newest(shop);
    older(last, day * 3_600_000);
    expect(backupsOf(shop)).toHaveLength(2);
    freeBytes = 1000;
    await hours(1);
    expect(backupsOf(shop)).toEqual([last]);
    expect(codes()).toEqual(['BACKUPS_FEWER']);
    expect(message('BACKUPS_FEWER')).toContain('only the newest backup is kept');
    expect(keeper.isFewer()).toBe(true);
    freeBytes = 1e12;
    await hours(1);
    expect(codes()).toEqual([]);
  });

  test('no room for another copy is said, tried again, and takes nothing from the last', async () => {
    const shop = emptyShop();
    let freeBytes = 1e12;
    const { register, keeper, firstLook, hours, message } = await kept(shop, async () => freeBytes);
    await sell(register);
    await firstLook();
    const last = newest(shop);
    freeBytes = 1000;
    await hours(day);
    expect(message('BACKUP_FAILED')).toMatch(/no room.*last one is of 2025-11-22 14:00 UTC.*tried again/);
    expect(await keeper.make()).toEqual({ ok: false, error: expect.stringContaining('no room') });
    expect(backupsOf(shop)).toEqual([last]);
    freeBytes = 1e12;
    await shop.clock.advance(15 * 60_000);
    await shop.clock.untilSleeping('next backup');
    expect(message('BACKUP_FAILED')).toBeUndefined();
    expect(newest(shop).name).not.toBe(last.name);
  });

  test('a folder that cannot be written is said', async () => {
    const shop = emptyShop();
    const { firstLook, message } = await kept(shop);
    writeFileSync(join(shop.dataDir, 'backups'), 'in the way');
    await firstLook();
    expect(message('BACKUP_FAILED')).toMatch(/cannot be written.*none yet/);
  });
});

describe('a register that is damaged', () => {
  test('gets no new backup, loses no old one, and is left as it is', async () => {
    const shop = emptyShop();
    const { register, keeper, firstLook, hours, codes, message } = await kept(shop);
    await sell(register, 60);
    await firstLook();
    const good = newest(shop);
    await register.emptyLog();
    damagePage(shop.path);
    const damaged = readFileSync(shop.path);
    await hours(2 * day);
    expect(codes()).toEqual(['REGISTER_DAMAGED']);
    expect(message('REGISTER_DAMAGED')).toContain(`--restore ${good.name}`);
    expect(await keeper.make()).toMatchObject({ ok: false, error: message('REGISTER_DAMAGED') });
    expect(backupsOf(shop)).toEqual([good]);
    expect(inBackups(shop)).toHaveLength(2);
    expect(readFileSync(shop.path).equals(damaged)).toBe(true);
  });

  test('shows an end that was cut since the last backup; a person may say that it was meant', async () => {
    const shop = emptyShop();
    const { register, keeper, firstLook, hours, codes } = await kept(shop);
    await sell(register, 5);
    await firstLook();
    const good = newest(shop);
    behindItsBack(shop.path, unguarded('DELETE FROM personal; DELETE FROM events WHERE number = 5'));
    await hours(2 * day);
    expect(codes()).toEqual(['REGISTER_DAMAGED']);
    expect(backupsOf(shop)).toEqual([good]);
    expect(await keeper.make()).toMatchObject({ ok: true, value: { reason: 'asked', head: { number: 4 } } });
    expect(codes()).toEqual([]);
    await sell(register);
    await hours(day);
    expect(codes()).toEqual([]);
    expect(newest(shop)).toMatchObject({ reason: 'daily', head: { number: 5 } });
  });

  test('shows another register in its place', async () => {
    const shop = emptyShop();
    const first = await kept(shop);
    await sell(first.register, 2);
    await first.firstLook();
    await first.close();
    const good = newest(shop);
    rmSync(shop.path);
    const second = await kept(shop);
    await second.firstLook();
    expect(second.message('REGISTER_DAMAGED')).toMatch(/begun without it.*--restore/);
    expect(backupsOf(shop)).toEqual([good]);
  });
});

describe('only whole backups count', () => {
  test.each([
    ['without its record', ({ path }: { path: string }) => rmSync(`${path}.json`)],
    ['with half its record', ({ path }: { path: string }) => truncateSync(`${path}.json`, 20)],
    ['cut in half', ({ path }: { path: string }) => truncateSync(path, 4096)],
  ])('one %s does not, and the day gets another', async (_what, spoil) => {
    const shop = emptyShop();
    const { register, firstLook, hours } = await kept(shop);
    await sell(register);
    await firstLook();
    const spoilt = newest(shop);
    spoil(spoilt);
    expect(backupsOf(shop)).toEqual([]);
    await hours(1);
    expect(backupsOf(shop)).toHaveLength(1);
    expect(newest(shop).name).not.toBe(spoilt.name);
  });

  test('one dated by a clock that was wrong is not the newest', async () => {
    const shop = emptyShop();
    const { register, keeper } = await kept(shop);
    await sell(register);
    shop.clock.jumpWall(400 * day * 3_600_000);
    await keeper.make();
    shop.clock.jumpWall(-400 * day * 3_600_000);
    const made = await keeper.make();
    expect(made).toMatchObject({ ok: true, value: { name: newest(shop).name } });
  });
});
