import { existsSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { draftEnd, makePrivateDir, syncDir, syncFile, writePrivateFile } from '../private-files.ts';
import { backupName, type Naming } from './backup-name.ts';
import type { BackupRecord } from './backup-record.ts';
import { type FileFacts, factsOf, isWhole } from './facts.ts';
import { backupsFolder, recordPath } from './folder.ts';

/** Where a backup is made and where it will lie. */
export interface BackupPlace {
  name: string;
  path: string;
  /** The name it has until it is found whole. */
  draft: string;
}

/** A free name in `backups/`, which is made when missing. */
export function placeFor(dataDir: string, naming: Naming): BackupPlace {
  const folder = backupsFolder(dataDir);
  makePrivateDir(folder);
  const wanted = backupName(naming);
  let name = wanted;
  for (let n = 2; existsSync(join(folder, name)); n++) name = wanted.replace(/\.db$/, `-${n}.db`);
  const path = join(folder, name);
  return { name, path, draft: `${path}${draftEnd}` };
}

/**
 * Whether a finished copy is whole and ends where its source did. It becomes one tidy file first, without a
 * write-ahead log beside it.
 */
export function isFaithful(draft: string, source: FileFacts): boolean {
  const database = new Database(draft, { fileMustExist: true });
  try {
    database.pragma('journal_mode = DELETE');
    return isWhole(database) && isSame(factsOf(database), source);
  } finally {
    database.close();
  }
}

function isSame(copy: FileFacts, source: FileFacts): boolean {
  return (
    copy.isOurs === source.isOurs &&
    copy.schema === source.schema &&
    copy.registerId === source.registerId &&
    copy.head?.number === source.head?.number &&
    copy.head?.hash === source.head?.hash
  );
}

/** Makes a copy that was found faithful count: all on disk, the record first, its own name last. */
export function seal({ path, draft }: BackupPlace, about: Omit<BackupRecord, 'bytes'>): BackupRecord {
  syncFile(draft);
  const record = { ...about, bytes: statSync(draft).size };
  writePrivateFile(recordPath(path), `${JSON.stringify(record)}\n`);
  renameSync(draft, path);
  syncDir(join(path, '..'));
  return record;
}

/** What the record says of a copy besides its size. */
export function aboutOf(
  facts: FileFacts,
  { madeAt, reason }: Naming,
  madeBy: string,
): Omit<BackupRecord, 'bytes'> {
  const { registerId, schema, head } = facts;
  return { madeAt: new Date(madeAt).toISOString(), reason, registerId, schema, madeBy, head };
}
