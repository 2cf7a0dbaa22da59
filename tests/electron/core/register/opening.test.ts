import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { startChild } from './child-process.ts';
import { behindItsBack, emptyDir, emptyShop, newOrder, opened, refused, type Shop } from './shop-register.ts';

const onWindows = process.platform === 'win32';
const otherRights = 'Windows keeps rights otherwise';
const modeOf = (path: string) => statSync(path).mode & 0o777;
const filesOf = (dir: string) => readdirSync(dir).sort();

/** A register with an order in it, closed again. */
async function usedShop(shop: Shop = emptyShop()): Promise<Shop> {
  const register = await opened(shop);
  await register.insert(newOrder(), [{ type: 'requested', who: 'staff' }]);
  await register.close();
  return shop;
}

describe('a fresh data directory', () => {
  test('is its owner’s alone, whatever the umask', async ({ skip }) => {
    skip(onWindows, otherRights);
    const before = process.umask(0);
    try {
      const shop = emptyShop(join(emptyDir(), 'new', 'place'));
      const register = await opened(shop);
      expect(modeOf(shop.dataDir)).toBe(0o700);
      await register.insert(newOrder(), []);
      register.announce('http://127.0.0.1:1');
      const files = filesOf(shop.dataDir);
      expect(files).toEqual(['lock.db', 'lock.json', 'register.db', 'register.db-shm', 'register.db-wal']);
      expect(files.map((name) => modeOf(join(shop.dataDir, name)))).toEqual(files.map(() => 0o600));
    } finally {
      process.umask(before);
    }
  });

  test('holds one tidy file after closing', async () => {
    const shop = await usedShop();
    expect(filesOf(shop.dataDir)).toEqual(['lock.db', 'register.db']);
  });

  test('is kept so that an answered call survives a power cut, and what is erased is gone', async () => {
    const shop = emptyShop();
    await opened(shop);
    const { openConnection } = await import('../../../../electron/core/register/connection.ts');
    const database = openConnection(shop.path);
    const pragmas = ['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete'];
    const values = pragmas.map((name) => database.pragma(name, { simple: true }));
    database.close();
    expect(values).toEqual(['wal', 2, 1, 1]);
  });
});

describe('one process a data directory', () => {
  test('a second opening is told who has it', async () => {
    const shop = emptyShop();
    const register = await opened(shop);
    expect(await refused(shop)).toMatchObject({ code: 'HELD', holder: { pid: process.pid, address: null } });
    register.announce('http://127.0.0.1:4321');
    const problem = await refused(shop);
    expect(problem.holder).toEqual({ pid: process.pid, address: 'http://127.0.0.1:4321' });
    expect(problem.message).toContain(`process ${process.pid} at http://127.0.0.1:4321`);
    await register.close();
    await (await opened(shop)).close();
  });

  test('another process holds it until it is killed, however suddenly', async () => {
    const shop = emptyShop();
    const child = startChild({ what: 'hold', dataDir: shop.dataDir });
    const told = await child.next();
    expect(await refused(shop)).toMatchObject({
      code: 'HELD',
      holder: { pid: child.pid, address: 'http://127.0.0.1:4321' },
    });
    await child.kill();
    expect((await opened(shop)).id).toBe(told?.opened);
  });

  test('a holder that said nothing readable is still a holder', async () => {
    const shop = emptyShop();
    await opened(shop);
    writeFileSync(join(shop.dataDir, 'lock.json'), '{"pid":');
    const problem = await refused(shop);
    expect(problem).toEqual({ code: 'HELD', message: expect.stringContaining('Another process') });
  });
});

describe('a register that must not be touched', () => {
  /** Every file of the register, byte by byte. */
  function contents(shop: Shop) {
    const names = filesOf(shop.dataDir).filter((name) => name.startsWith('register'));
    return names.map((name) => [name, readFileSync(join(shop.dataDir, name)).toString('base64')]);
  }

  test('a newer version’s is refused, naming that version', async () => {
    const shop = await usedShop();
    behindItsBack(
      shop.path,
      `PRAGMA user_version = 990; UPDATE meta SET value = '7.1.0' WHERE key = 'version'`,
    );
    const before = contents(shop);
    const problem = await refused(shop);
    expect(problem.code).toBe('NEWER');
    expect(problem.message).toMatch(/written by Comptoir 7\.1\.0, newer than this one \(0\.1\.0\)/);
    expect(contents(shop)).toEqual(before);
    expect(before.map(([name]) => name)).toEqual(['register.db']);
  });

  test('a newer version’s that was killed: its log stays as it is too', async () => {
    const shop = await usedShop();
    const newer = new Database(shop.path);
    newer.exec('PRAGMA user_version = 990; CREATE TABLE later (x)');
    const killed = emptyShop();
    for (const end of ['', '-wal']) writeFileSync(killed.path + end, readFileSync(shop.path + end));
    newer.close();
    const before = contents(killed);
    expect((await refused(killed)).code).toBe('NEWER');
    expect(contents(killed)).toEqual(before);
    expect(before.map(([name]) => name)).toEqual(['register.db', 'register.db-wal']);
  });

  test.each([
    ['no database', () => Buffer.from('Dear diary, this is no database at all. '.repeat(300))],
    ['a few bytes', () => Buffer.from('SQLite')],
    ['one cut in half', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
    ['one with a page overwritten', (whole: Buffer) => Buffer.from(whole).fill(0xa5, 8192, 12288)],
  ])('%s', async (_what, damaged) => {
    const shop = await usedShop();
    writeFileSync(shop.path, damaged(readFileSync(shop.path)));
    const before = contents(shop);
    const problem = await refused(shop);
    expect(problem.code).toBe('CORRUPT_WITHOUT_BACKUP');
    expect(problem.message).toContain(shop.path);
    expect(contents(shop)).toEqual(before);
    expect(existsSync(join(shop.dataDir, 'lock.json'))).toBe(false);
  });

  test('another program’s database', async () => {
    const shop = emptyShop();
    behindItsBack(shop.path, 'CREATE TABLE recipes (name TEXT); INSERT INTO recipes VALUES (1)');
    const before = contents(shop);
    expect((await refused(shop)).code).toBe('CORRUPT_WITHOUT_BACKUP');
    expect(contents(shop)).toEqual(before);
  });

  test('a damaged one that nobody ever opened leaves not even a lock beside it', async () => {
    const shop = emptyShop();
    writeFileSync(shop.path, 'not a register'.repeat(100));
    expect((await refused(shop)).code).toBe('CORRUPT_WITHOUT_BACKUP');
    expect(filesOf(shop.dataDir)).toEqual(['register.db']);
  });

  test('an empty file is none: it is a register not yet begun', async () => {
    const shop = emptyShop();
    writeFileSync(shop.path, '');
    expect(await (await opened(shop)).lastEventNumber()).toBe(0);
  });
});

/** Root may write anywhere: as root, the child becomes this user. */
const nobody = 65534;
const asOther = process.getuid?.() === 0 ? { uid: nobody } : {};

function giveAway(path: string): void {
  if (asOther.uid !== undefined) chownSync(path, asOther.uid, asOther.uid);
}

describe('what cannot be written', () => {
  beforeEach(({ skip }) => skip(onWindows, otherRights));

  test('a data directory', async () => {
    const dataDir = emptyDir();
    giveAway(dataDir);
    chmodSync(dataDir, 0o500);
    const told = await startChild({ what: 'open', dataDir, ...asOther }).rest();
    chmodSync(dataDir, 0o700);
    expect(told).toEqual([{ problem: { code: 'UNWRITABLE', message: expect.stringContaining(dataDir) } }]);
    expect(filesOf(dataDir)).toEqual([]);
  });

  test('a data directory that cannot be made', async () => {
    const dataDir = emptyDir();
    giveAway(dataDir);
    chmodSync(dataDir, 0o500);
    const told = await startChild({ what: 'open', dataDir: join(dataDir, 'new'), ...asOther }).rest();
    chmodSync(dataDir, 0o700);
    expect(told).toMatchObject([{ problem: { code: 'UNWRITABLE' } }]);
    expect(filesOf(dataDir)).toEqual([]);
  });

  test('a register’s file: it is as it was', async () => {
    const shop = await usedShop();
    for (const path of [shop.dataDir, ...filesOf(shop.dataDir).map((name) => join(shop.dataDir, name))]) {
      giveAway(path);
    }
    chmodSync(shop.path, 0o400);
    const before = readFileSync(shop.path);
    const told = await startChild({ what: 'open', dataDir: shop.dataDir, ...asOther }).rest();
    expect(told).toMatchObject([{ problem: { code: 'UNWRITABLE' } }]);
    expect(readFileSync(shop.path).equals(before)).toBe(true);
    expect(filesOf(shop.dataDir)).toEqual(['lock.db', 'register.db']);
  });

  test('a place where nothing can be made, not even by root', async ({ skip }) => {
    skip(process.platform !== 'linux', 'only Linux has /proc');
    expect((await refused(emptyShop('/proc/comptoir/data'))).code).toBe('UNWRITABLE');
  });

  test('a file where the directory should be', async () => {
    const path = join(emptyDir(), 'file');
    writeFileSync(path, 'mine');
    expect((await refused(emptyShop(path))).code).toBe('UNWRITABLE');
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  test('a directory where the register should be', async () => {
    const shop = emptyShop();
    mkdirSync(shop.path);
    expect((await refused(shop)).code).toBe('UNWRITABLE');
  });
});
