import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { backupsOf, inBackups, kept, sell } from './kept-shop.ts';
import { behindItsBack, emptyShop, type Shop } from './shop-register.ts';

const eventsIn = (path: string) => {
  const database = new Database(path, { readonly: true });
  try {
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    return database.prepare('SELECT count(*) FROM events').pluck().get();
  } finally {
    database.close();
  }
};

describe('a backup a day', () => {
  test('is made soon after the start: whole, its owner’s alone, with the end of the chain beside it', async () => {
    const shop = emptyShop();
    const { register, firstLook, codes } = await kept(shop);
    await sell(register, 3);
    await firstLook();
    const [backup, ...others] = backupsOf(shop);
    if (backup === undefined) throw new Error('none');
    expect(others).toEqual([]);
    expect(backup).toMatchObject({ reason: 'daily', registerId: register.id, head: await register.head() });
    expect(backup.name).toMatch(/^register-20251122T140010Z-v\d+-daily\.db$/);
    expect(inBackups(shop)).toEqual([backup.name, `${backup.name}.json`]);
    expect(eventsIn(backup.path)).toBe(3);
    expect(codes()).toEqual([]);
    if (process.platform !== 'win32') {
      expect([backup.path, `${backup.path}.json`].map((path) => statSync(path).mode & 0o777)).toEqual([
        0o600, 0o600,
      ]);
      expect(statSync(join(shop.dataDir, 'backups')).mode & 0o777).toBe(0o700);
    }
  });
});
