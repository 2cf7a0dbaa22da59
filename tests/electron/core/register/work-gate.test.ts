import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createWorkGate } from '../../../../electron/core/register/work-gate.ts';

/** A database that takes about 40 KB, filled by whoever writes. */
function smallDisk() {
  const database = new Database(':memory:');
  database.exec('PRAGMA max_page_count = 10; CREATE TABLE line (text TEXT)');
  const insert = database.prepare('INSERT INTO line VALUES (?)');
  return {
    write: async () => insert.run('x'.repeat(30_000)),
    makeRoom: () => database.exec('DELETE FROM line'),
  };
}

test('a full disk is known until a write goes well again', async () => {
  const gate = createWorkGate();
  const disk = smallDisk();
  await gate.write(disk.write);
  expect(gate.trouble()).toBeNull();
  await expect(gate.write(disk.write)).rejects.toMatchObject({ code: 'DISK_FULL' });
  expect(gate.trouble()).toBe('DISK_FULL');
  disk.makeRoom();
  await gate.run(async () => 'a read tells nothing of it');
  expect(gate.trouble()).toBe('DISK_FULL');
  await gate.write(disk.write);
  expect(gate.trouble()).toBeNull();
});

test('a defect is no trouble of the disk', async () => {
  const gate = createWorkGate();
  await expect(gate.write(() => Promise.reject(new Error('a defect')))).rejects.toThrow('a defect');
  expect(gate.trouble()).toBeNull();
});
