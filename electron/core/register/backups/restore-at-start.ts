import { chmodSync, constants, copyFileSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { err, ok, type Result } from '../../../../shared/result.ts';
import type { ChainHead } from '../chain-head.ts';
import { diskErrorCode } from '../disk-error.ts';
import { draftEnd, syncFile } from '../private-files.ts';
import type { RegisterProblem } from '../problems.ts';
import { type BackupRecord, readRecord } from './backup-record.ts';
import { factsOf } from './facts.ts';
import { backupsFolder, listBackups, recordPath } from './folder.ts';
import { stagedPath, stagedRestore, unstageRestore } from './staged-restore.ts';
import { asidePath, decideSwap, finishSwap, incomingPath, journalPath, type Swap } from './swap.ts';
import { isGood } from './verify-backup.ts';

/** What `--restore` asked for: `latest`, a name in `backups/`, or a file (absolute). */
export interface RestoreWish {
  name: string;
  file: string;
}

interface Start {
  dataDir: string;
  wish: RestoreWish | undefined;
  /** Ms since the epoch. */
  now: number;
}

/** A restore that took place, or what became of one that was staged and could not. */
export type Restoring = { kind: 'none' } | { kind: 'done'; swap: Swap } | { kind: 'left'; name: string };

/**
 * Puts a backup in the register's place when one was asked for, under the lock and before anything opens it. The
 * register before it is set aside whole. A staged one that is no longer good is left, because the shop must open.
 * @returns the problem when the flag asked for what cannot be had; nothing was changed then.
 */
export function restoreAtStart({ dataDir, wish, now }: Start): Result<Restoring, RegisterProblem> {
  const finished = finishSwap(dataDir);
  dropIncoming(dataDir);
  dropDrafts(dataDir);
  if (wish !== undefined) {
    const swap = restoreFirst(dataDir, { sources: wished(dataDir, wish, now), now, isStaged: false });
    return swap === undefined ? err(noSuchBackup(dataDir, wish)) : ok({ kind: 'done', swap });
  }
  const name = stagedRestore(dataDir);
  if (name === null) return ok(finished === null ? { kind: 'none' } : { kind: 'done', swap: finished });
  const sources = [join(backupsFolder(dataDir), basename(name))];
  const swap = restoreFirst(dataDir, { sources, now, isStaged: true });
  if (swap !== undefined) return ok({ kind: 'done', swap });
  unstageRestore(dataDir);
  return ok({ kind: 'left', name });
}

/** `latest` goes back to the one before when the newest is no longer whole. */
function wished(dataDir: string, { name, file }: RestoreWish, now: number): string[] {
  if (name === 'latest') return listBackups(dataDir, now).map(({ path }) => path);
  const inFolder = join(backupsFolder(dataDir), basename(name));
  return basename(name) === name && existsSync(inFolder) ? [inFolder] : [file];
}

interface Attempt {
  sources: string[];
  now: number;
  isStaged: boolean;
}

function restoreFirst(dataDir: string, { sources, now, isStaged }: Attempt): Swap | undefined {
  for (const source of sources) {
    const incoming = bringIn(dataDir, source);
    if (incoming === undefined) continue;
    decideSwap(dataDir, {
      name: basename(source),
      ...incoming,
      setAside: asidePath(dataDir, now),
      isStaged,
      superseded: listBackups(dataDir, now).map(({ name }) => name),
    });
    return finishSwap(dataDir) ?? undefined;
  }
  return undefined;
}

interface Incoming {
  madeAt: string;
  registerId: string | null;
  head: ChainHead | null;
}

/** Copies a backup beside the register and looks at that very copy. @returns `undefined` when it is no good. */
function bringIn(dataDir: string, source: string): Incoming | undefined {
  if (!existsSync(source) || !statSync(source).isFile()) return undefined;
  const incoming = incomingPath(dataDir);
  try {
    for (const end of ['', '-wal']) {
      if (!existsSync(source + end)) continue;
      copyFileSync(source + end, incoming + end, constants.COPYFILE_FICLONE);
      chmodSync(incoming + end, 0o600);
    }
    const found = lookInto(incoming, recordOf(source), statSync(source).mtimeMs);
    if (found === undefined) dropIncoming(dataDir);
    else syncFile(incoming);
    return found;
  } catch (error) {
    dropIncoming(dataDir);
    if (diskErrorCode(error) === 'CORRUPT') return undefined;
    throw error;
  }
}

function lookInto(path: string, record: BackupRecord | undefined, changedAtMs: number): Incoming | undefined {
  const database = new Database(path, { fileMustExist: true });
  try {
    // One tidy file, also where a register in use was copied with its log.
    database.pragma('journal_mode = DELETE');
    if (!isGood(database, record?.head ?? null)) return undefined;
    const { head, registerId } = factsOf(database);
    const madeAt = record?.madeAt ?? new Date(head?.at ?? Math.trunc(changedAtMs)).toISOString();
    return { madeAt, registerId, head };
  } finally {
    database.close();
  }
}

function recordOf(source: string): BackupRecord | undefined {
  const path = recordPath(source);
  return existsSync(path) ? readRecord(readFileSync(path, 'utf8')) : undefined;
}

function dropIncoming(dataDir: string): void {
  const incoming = incomingPath(dataDir);
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(incoming + end, { force: true });
}

/** A wish or a decision that was being written when it was killed was neither. */
function dropDrafts(dataDir: string): void {
  for (const path of [stagedPath(dataDir), journalPath(dataDir)]) {
    rmSync(`${path}${draftEnd}`, { force: true });
  }
}

function noSuchBackup(dataDir: string, { name, file }: RestoreWish): RegisterProblem {
  const message =
    name === 'latest'
      ? `There is no whole backup in ${backupsFolder(dataDir)}: nothing was changed. With a copy elsewhere, start with --restore FILE.`
      : `${file} is no whole backup of a register that this Comptoir can read, nor is "${name}" one in ${backupsFolder(dataDir)}: nothing was changed.`;
  return { code: 'NO_BACKUP', message };
}
