import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listBackups } from '../../../../electron/core/register/backups/folder.ts';
import { migrate } from '../../../../electron/core/register/migrate.ts';
import { latestVersion, type Migration, migrations } from '../../../../electron/core/register/migrations.ts';
import { emptyDir, emptyShop, newOrder, opened, openedAt } from './shop-register.ts';

const latest = latestVersion(migrations);
const later: Migration = { version: latest + 10, sql: 'CREATE TABLE later (x INTEGER) STRICT' };
const broken: Migration = {
  version: latest + 20,
  sql: 'CREATE TABLE half (x INTEGER) STRICT; INSERT INTO nowhere VALUES (1)',
};

function openFile(path: string): Database.Database {
  const database = new Database(path);
  onTestFinished(() => {
    database.close();
  });
  return database;
}

const versionOf = (database: Database.Database) => database.pragma('user_version', { simple: true });
const tablesOf = (database: Database.Database) =>
  database
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name IN ('later', 'half')`)
    .pluck()
    .all();

describe('migrations', () => {
  test('rise strictly, in tens', () => {
    const versions = migrations.map((step) => step.version);
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
    expect(versions.filter((version) => version % 10 !== 0)).toEqual([]);
    const database = openFile(':memory:');
    const options = { dataDir: emptyDir(), now: openedAt, version: '0.1.0' };
    for (const steps of [
      [later, later],
      [broken, later],
    ]) {
      expect(() => migrate(database, { ...options, steps })).toThrow('comes after');
    }
    expect(versionOf(database)).toBe(0);
  });

  test.each([0, ...migrations.map((step) => step.version)])(
    'bring a register of version %i up to date',
    (from) => {
      const dataDir = emptyDir();
      const database = openFile(join(dataDir, 'register.db'));
      const before = migrations.filter((step) => step.version <= from);
      migrate(database, { dataDir, now: openedAt, version: '0.1.0', steps: before });
      const done = migrate(database, { dataDir, now: openedAt, version: '0.1.0', steps: migrations });
      expect(done).toMatchObject({ from, to: migrations.at(-1)?.version });
      expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    },
  );

  test('from 10 keep every order, as a link that takes a payment', async () => {
    const shop = emptyShop();
    const database = openFile(shop.path);
    const steps = migrations.filter(({ version }) => version <= 10);
    migrate(database, { ...shop, now: openedAt, version: '0.1.0', steps });
    database.exec(`INSERT INTO orders
      (place, id, mode, server, shop_id, reference, amount, currency, status, channel, created_at, request_hash, attempts)
      VALUES (1, x'00000000000040008000000000000001', 'practice', 'http://127.0.0.1:1', '12345678', 'table-1', 1250,
        'EUR', 'open', 'link', 5, zeroblob(32), 1);
      INSERT INTO meta VALUES ('register_id', '00000000-0000-4000-8000-0000000000ff')`);
    database.close();
    const order = await (await opened(shop)).get('00000000-0000-4000-8000-000000000001');
    expect(order).toMatchObject({
      amount: 1250,
      channel: 'link',
      formAction: 'PAYMENT',
      pendingAmount: null,
    });
  });

  test('copy a register in use first: whole, and its owner’s alone', async () => {
    const shop = emptyShop();
    const register = await opened(shop);
    await register.insert(newOrder(), [{ type: 'requested', who: 'staff', personal: { note: 'no cheese' } }]);
    await register.close();
    const database = openFile(shop.path);
    const done = migrate(database, {
      ...shop,
      now: openedAt,
      version: '0.1.0',
      steps: [...migrations, later],
    });
    const name = `register-20251122T140000Z-v${latest}-before-v${later.version}.db`;
    const backup = join(shop.dataDir, 'backups', name);
    expect(done).toEqual({ from: latest, to: later.version, backup });
    expect(versionOf(database)).toBe(later.version);
    expect(listBackups(shop.dataDir, openedAt)).toMatchObject([
      { name, reason: 'migration', head: { number: 1 } },
    ]);
    const copy = openFile(backup);
    expect([versionOf(copy), tablesOf(copy)]).toEqual([latest, []]);
    expect(copy.prepare('SELECT count(*) FROM events').pluck().get()).toBe(1);
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    if (process.platform !== 'win32') {
      expect(statSync(backup).mode & 0o777).toBe(0o600);
      expect(statSync(join(shop.dataDir, 'backups')).mode & 0o777).toBe(0o700);
    }
  });

  test('copy nothing when nothing is due or nothing is there', async () => {
    const shop = emptyShop();
    await (await opened(shop)).close();
    await (await opened(shop)).close();
    expect(readdirSync(shop.dataDir)).not.toContain('backups');
  });

  test('that fail leave the version before them, whole', () => {
    const dataDir = emptyDir();
    const database = openFile(join(dataDir, 'register.db'));
    migrate(database, { dataDir, now: openedAt, version: '0.1.0', steps: migrations });
    const steps = [...migrations, later, broken];
    expect(() => migrate(database, { dataDir, now: openedAt, version: '0.1.0', steps })).toThrow('nowhere');
    expect([versionOf(database), tablesOf(database)]).toEqual([later.version, ['later']]);
    expect(listBackups(dataDir, openedAt)).toHaveLength(1);
  });

  test('are not begun on a register whose copy is not whole', async () => {
    const shop = emptyShop();
    const register = await opened(shop);
    await register.insert(newOrder(), [{ type: 'requested', who: 'staff' }]);
    await register.close();
    const database = openFile(shop.path);
    // A row that breaks its own table's rule: nothing that opening looks at, and no copy of it is whole.
    database.exec('DROP TRIGGER orders_identity; PRAGMA ignore_check_constraints = ON');
    database.exec("UPDATE orders SET id = x'00'");
    const run = () =>
      migrate(database, { ...shop, now: openedAt, version: '0.1.0', steps: [...migrations, later] });
    expect(run).toThrow('not whole');
    expect(versionOf(database)).toBe(latest);
    expect(readdirSync(join(shop.dataDir, 'backups'))).toEqual([]);
  });
});
