import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ChainHead } from '../chain-head.ts';
import type { BackupReason } from './backup-name.ts';
import { readRecord } from './backup-record.ts';

/** A copy that was found whole when it was made, and is as long as it was then. */
export interface Backup {
  name: string;
  path: string;
  /** Ms since the epoch. */
  madeAt: number;
  reason: BackupReason;
  registerId: string | null;
  /** Its `user_version`. */
  schema: number;
  bytes: number;
  head: ChainHead | null;
}

export const backupsFolder = (dataDir: string) => join(dataDir, 'backups');

export const recordPath = (backupPath: string) => `${backupPath}.json`;

/** A clock that was wrong for a while must not make its copies the newest for years. */
const aheadMs = 24 * 3_600_000;

/** All that count, newest first; those dated later than `now` can be come last. */
export function listBackups(dataDir: string, now: number): Backup[] {
  const found = namesIn(dataDir).flatMap((name) => {
    const backup = name.endsWith('.db') ? backupAt(dataDir, name) : undefined;
    return backup === undefined ? [] : [backup];
  });
  const isAhead = (backup: Backup) => Number(backup.madeAt > now + aheadMs);
  return found.sort((a, b) => isAhead(a) - isAhead(b) || b.madeAt - a.madeAt);
}

function backupAt(dataDir: string, name: string): Backup | undefined {
  const path = join(backupsFolder(dataDir), name);
  if (!existsSync(recordPath(path))) return undefined;
  const record = readRecord(readFileSync(recordPath(path), 'utf8'));
  if (record === undefined || statSync(path).size !== record.bytes) return undefined;
  const { reason, registerId, schema, bytes, head } = record;
  return { name, path, madeAt: Date.parse(record.madeAt), reason, registerId, schema, bytes, head };
}

/** The copy first: a record without its copy is no backup. */
export function removeBackup({ path }: Pick<Backup, 'path'>): void {
  rmSync(path, { force: true });
  rmSync(recordPath(path), { force: true });
}

/** A copy that was never finished, with what SQLite keeps beside it, and its record. */
const leftover = /^register-.*(\.new(-journal|-wal|-shm)?|\.json\.new)$/;

/** Removes what a killed backup left. Never while one runs. @returns the names. */
export function clearLeftovers(dataDir: string): string[] {
  const names = namesIn(dataDir);
  const orphans = names.filter(
    (name) => /^register-.*\.db\.json$/.test(name) && !names.includes(name.slice(0, -5)),
  );
  const gone = [...names.filter((name) => leftover.test(name)), ...orphans];
  for (const name of gone) rmSync(join(backupsFolder(dataDir), name), { force: true });
  return gone;
}

function namesIn(dataDir: string): string[] {
  const folder = backupsFolder(dataDir);
  return existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder) : [];
}
