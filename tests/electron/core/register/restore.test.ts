import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { RestoreWish } from '../../../../electron/core/register/backups/restore-at-start.ts';
import {
  decideSwap,
  incomingPath,
  lastSwap,
  type Swap,
  swapSteps,
} from '../../../../electron/core/register/backups/swap.ts';
import { migrate } from '../../../../electron/core/register/migrate.ts';
import { migrations } from '../../../../electron/core/register/migrations.ts';
import { openRegister } from '../../../../electron/core/register/open-register.ts';
import type { Register } from '../../../../electron/core/register/register.ts';
import { backupsOf, damagePage, kept, sell } from './kept-shop.ts';
import { emptyDir, emptyShop, opened, refused, type Shop } from './shop-register.ts';

const dayMs = 24 * 3_600_000;

const latest = { name: 'latest', file: '/nowhere/latest' };
const named = (name: string) => ({ name, file: join('/nowhere', name) });

/** A shop with a backup of 3 orders and a register of 5, closed in order. */
async function shopWithBackup(): Promise<Shop> {
  const shop = emptyShop();
  const { register, keeper, close } = await kept(shop);
  await sell(register, 3);
  expect(await keeper.make()).toMatchObject({ ok: true });
  await sell(register, 2);
  await close();
  return shop;
}

async function restored(shop: Shop, restore: RestoreWish): Promise<Register> {
  const result = await openRegister({ ...shop, version: '0.1.0', restore });
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  onTestFinished(() => result.value.close());
  return result.value;
}

async function refusal(shop: Shop, restore: RestoreWish) {
  const result = await openRegister({ ...shop, version: '0.1.0', restore });
  if (result.ok) throw new Error('it opened');
  return result.error;
}

const aside = ({ dataDir }: Shop) => {
  const folder = join(dataDir, 'set-aside');
  return existsSync(folder) ? readdirSync(folder).sort() : [];
};

function newestOf(shop: Shop) {
  const [backup] = backupsOf(shop);
  if (backup === undefined) throw new Error('there is no backup');
  return backup;
}

function eventsIn(path: string): unknown {
  const database = new Database(path, { readonly: true });
  try {
    return database.prepare('SELECT count(*) FROM events').pluck().get();
  } finally {
    database.close();
  }
}

describe('a restore asked for by the flag', () => {
  test('puts the newest backup in the register’s place and sets that aside, whole', async () => {
    const shop = await shopWithBackup();
    const register = await restored(shop, latest);
    expect(await register.lastEventNumber()).toBe(3);
    expect(await register.verifyChain(newestOf(shop).head ?? undefined)).toMatchObject({
      intact: true,
      events: 3,
    });
    const name = 'register-20251122T140000Z.db';
    const setAside = join(shop.dataDir, 'set-aside', name);
    expect(aside(shop)).toEqual([name]);
    expect(eventsIn(setAside)).toBe(5);
    expect(register.found).toMatchObject({
      isUnclean: false,
      restoring: { kind: 'done', swap: { name: newestOf(shop).name, setAside } },
    });
    await sell(register);
    if (process.platform === 'win32') return;
    expect([shop.path, setAside].map((path) => statSync(path).mode & 0o777)).toEqual([0o600, 0o600]);
  });

  test('is done once: the next start goes on with what is there', async () => {
    const shop = await shopWithBackup();
    const register = await restored(shop, latest);
    await sell(register);
    await register.close();
    const again = await opened(shop);
    expect(await again.lastEventNumber()).toBe(4);
    expect(again.found.restoring).toEqual({ kind: 'none' });
  });

  test('never writes over what an earlier one set aside', async () => {
    const shop = await shopWithBackup();
    await (await restored(shop, latest)).close();
    await (await restored(shop, latest)).close();
    const names = ['register-20251122T140000Z-2.db', 'register-20251122T140000Z.db'];
    expect(aside(shop)).toEqual(names);
    expect(names.map((name) => eventsIn(join(shop.dataDir, 'set-aside', name)))).toEqual([3, 5]);
  });

  test('sets aside the log of a register that was not closed, too', async () => {
    const shop = await shopWithBackup();
    const killed = emptyShop();
    const register = await opened(shop);
    await sell(register);
    for (const end of ['', '-wal']) copyFileSync(shop.path + end, killed.path + end);
    mkdirSync(join(killed.dataDir, 'backups'));
    for (const end of ['', '.json'])
      copyFileSync(newestOf(shop).path + end, join(killed.dataDir, 'backups', newestOf(shop).name + end));
    await register.close();
    expect(await (await restored(killed, latest)).lastEventNumber()).toBe(3);
    const name = 'register-20251122T140000Z.db';
    expect(aside(killed)).toEqual([name, `${name}-wal`]);
    expect(eventsIn(join(killed.dataDir, 'set-aside', name))).toBe(6);
  });

  test('takes a backup by its name, or a file from elsewhere with its log', async () => {
    const shop = await shopWithBackup();
    const first = newestOf(shop);
    shop.clock.jumpWall(dayMs);
    const { keeper, close } = await kept(shop);
    await keeper.make();
    await close();
    const register = await restored(shop, named(first.name));
    expect(await register.lastEventNumber()).toBe(3);
    const elsewhere = join(emptyDir(), 'usb.db');
    await sell(register);
    for (const end of ['', '-wal']) copyFileSync(shop.path + end, elsewhere + end);
    await register.close();
    const fresh = emptyShop();
    const moved = await restored(fresh, { name: elsewhere, file: elsewhere });
    expect(await moved.lastEventNumber()).toBe(4);
    expect(moved.id).toBe(register.id);
    expect(aside(fresh)).toEqual([]);
  });

  test('brings one of an older version up to date', async () => {
    const shop = emptyShop();
    const file = join(emptyDir(), 'old.db');
    const old = new Database(file);
    migrate(old, { ...shop, now: 1, version: '0.0.1', steps: migrations.slice(0, 1) });
    old.close();
    const register = await restored(shop, { name: file, file });
    await sell(register);
    expect(await register.verifyChain()).toMatchObject({ intact: true, events: 1 });
  });

  test('goes to the one before when the newest is no longer whole', async () => {
    const shop = await shopWithBackup();
    shop.clock.jumpWall(dayMs);
    const { keeper, close } = await kept(shop);
    await keeper.make();
    await close();
    const [newest, before] = backupsOf(shop);
    if (newest === undefined || before === undefined) throw new Error('two are needed');
    damagePage(newest.path);
    const register = await restored(shop, latest);
    expect(register.found.restoring).toMatchObject({ kind: 'done', swap: { name: before.name } });
  });

  test.each([
    ['latest, of none', latest],
    ['a name that is none', named('register-20200101T000000Z-v10-daily.db')],
  ])('changes nothing without what it asks for: %s', async (_what, wish) => {
    const shop = emptyShop();
    const register = await opened(shop);
    await sell(register, 2);
    await register.close();
    const before = readFileSync(shop.path);
    expect(await refusal(shop, wish)).toMatchObject({
      code: 'NO_BACKUP',
      message: expect.stringContaining('nothing was changed'),
    });
    expect(readFileSync(shop.path).equals(before)).toBe(true);
    expect(readdirSync(shop.dataDir).sort()).toEqual(['lock.db', 'register.db']);
  });

  test('refuses a file that is no register, or damaged, and leaves the register', async () => {
    const shop = await shopWithBackup();
    const file = join(emptyDir(), 'diary.db');
    writeFileSync(file, 'Dear diary. '.repeat(1000));
    expect((await refusal(shop, { name: file, file })).code).toBe('NO_BACKUP');
    const { name, path } = newestOf(shop);
    truncateSync(path, 8192);
    expect((await refusal(shop, named(name))).code).toBe('NO_BACKUP');
    expect(await (await opened(shop)).lastEventNumber()).toBe(5);
  });
});

describe('a damaged register', () => {
  test('is left as it is, and the newest backup named with the flag that restores it', async () => {
    const shop = await shopWithBackup();
    damagePage(shop.path, 3);
    const before = readFileSync(shop.path);
    const { name } = newestOf(shop);
    const problem = await refused(shop);
    expect(problem.code).toBe('CORRUPT');
    expect(problem.message).toContain(`backup of 2025-11-22 14:00 UTC, start with --restore ${name}`);
    expect(readFileSync(shop.path).equals(before)).toBe(true);
    const register = await restored(shop, named(name));
    expect(await register.lastEventNumber()).toBe(3);
    const [setAside = ''] = aside(shop);
    expect(readFileSync(join(shop.dataDir, 'set-aside', setAside)).equals(before)).toBe(true);
  });

  test('without a backup says so, and how to use one from elsewhere', async () => {
    const shop = emptyShop();
    writeFileSync(shop.path, 'not a register'.repeat(100));
    expect((await refused(shop)).message).toMatch(/No backup of it.*--restore FILE/);
  });
});

describe('a restore staged in Settings', () => {
  test('takes place at the next start, once', async () => {
    const shop = await shopWithBackup();
    const { keeper, close } = await kept(shop);
    expect(await keeper.stage('register-none.db')).toBe('not-found');
    expect(await keeper.stage(newestOf(shop).name)).toBe('staged');
    expect(keeper.staged()).toBe(newestOf(shop).name);
    await close();
    const register = await opened(shop);
    expect(await register.lastEventNumber()).toBe(3);
    expect(register.found.restoring).toMatchObject({ kind: 'done', swap: { name: newestOf(shop).name } });
    await sell(register);
    await register.close();
    expect(await (await opened(shop)).lastEventNumber()).toBe(4);
  });

  test('can be cancelled', async () => {
    const shop = await shopWithBackup();
    const { keeper, close } = await kept(shop);
    await keeper.stage(newestOf(shop).name);
    keeper.unstage();
    expect(keeper.staged()).toBeNull();
    await close();
    expect(await (await opened(shop)).lastEventNumber()).toBe(5);
  });

  test('is refused for one that is no longer whole', async () => {
    const shop = await shopWithBackup();
    const { keeper } = await kept(shop);
    damagePage(newestOf(shop).path);
    expect(await keeper.stage(newestOf(shop).name)).toBe('damaged');
    expect(keeper.staged()).toBeNull();
  });

  test('leaves the register when its backup was damaged since, and says so', async () => {
    const shop = await shopWithBackup();
    const first = await kept(shop);
    const { name, path } = newestOf(shop);
    await first.keeper.stage(name);
    await first.close();
    damagePage(path);
    const second = await kept(shop);
    expect(await second.register.lastEventNumber()).toBe(5);
    expect(second.message('BACKUP_FAILED')).toContain(`${name} is not whole any more`);
    await second.close();
    expect((await opened(shop)).found.restoring).toEqual({ kind: 'none' });
  });
});

describe('a restore cut by a kill', () => {
  const swap = (shop: Shop, isStaged: boolean): Swap => ({
    name: newestOf(shop).name,
    madeAt: new Date(newestOf(shop).madeAt).toISOString(),
    registerId: newestOf(shop).registerId,
    head: newestOf(shop).head,
    setAside: join(shop.dataDir, 'set-aside', 'register-20251122T140000Z.db'),
    isStaged,
    superseded: [newestOf(shop).name],
  });

  test('before it is decided leaves the register, and nothing else', async () => {
    const shop = await shopWithBackup();
    copyFileSync(newestOf(shop).path, incomingPath(shop.dataDir));
    const register = await opened(shop);
    expect(await register.lastEventNumber()).toBe(5);
    expect(existsSync(incomingPath(shop.dataDir))).toBe(false);
    expect(aside(shop)).toEqual([]);
  });

  const cuts = swapSteps('/nowhere', {
    ...{ name: '', madeAt: '', registerId: null, head: null, setAside: '/nowhere/x', isStaged: true },
    superseded: [],
  }).map((_step, index) => index);

  test.each(cuts)('after %i of its steps is done by the next start, whoever makes it', async (done) => {
    const shop = await shopWithBackup();
    const source = await opened(shop);
    await sell(source);
    const killed = emptyShop();
    for (const end of ['', '-wal', '-shm']) copyFileSync(shop.path + end, killed.path + end);
    mkdirSync(join(killed.dataDir, 'backups'));
    for (const end of ['', '.json'])
      copyFileSync(newestOf(shop).path + end, join(killed.dataDir, 'backups', newestOf(shop).name + end));
    await source.close();
    copyFileSync(newestOf(killed).path, incomingPath(killed.dataDir));
    writeFileSync(join(killed.dataDir, 'restore.json'), JSON.stringify({ name: newestOf(killed).name }));
    const decided = swap(killed, true);
    decideSwap(killed.dataDir, decided);
    for (const step of swapSteps(killed.dataDir, decided).slice(0, done)) step();
    expect(existsSync(killed.path)).toBe(true);
    const register = await opened(killed);
    expect(await register.lastEventNumber()).toBe(3);
    expect(register.found.restoring).toMatchObject({ kind: 'done' });
    expect(eventsIn(join(killed.dataDir, 'set-aside', 'register-20251122T140000Z.db'))).toBe(6);
    expect(lastSwap(killed.dataDir)).toEqual(decided);
    await sell(register);
    await register.close();
    expect(await (await opened(killed)).lastEventNumber()).toBe(4);
  });
});

describe('after a restore', () => {
  test('the backups from before say nothing against it, and the day gets one of what is there now', async () => {
    const shop = await shopWithBackup();
    const before = await kept(shop);
    await before.firstLook();
    await before.close();
    const asked = backupsOf(shop).find(({ reason }) => reason === 'asked');
    await (await restored(shop, named(asked?.name ?? ''))).close();
    shop.clock.jumpWall(60_000);
    const after = await kept(shop);
    await after.firstLook();
    expect(after.codes()).toEqual([]);
    expect(newestOf(shop)).toMatchObject({ reason: 'daily', head: { number: 3 } });
  });
});
