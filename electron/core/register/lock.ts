import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { err, ok, type Result } from '../../../shared/result.ts';
import { diskErrorCode } from './disk-error.ts';
import { makePrivateDir, makePrivateFile, writePrivateFile } from './private-files.ts';
import type { Holder, RegisterProblem } from './problems.ts';
import { heldBy, problemOf } from './register-problem.ts';

/** One process a data directory. */
export interface Lock {
  /** The holder before did not end in order, or what it left was not checked since. */
  readonly isUnclean: boolean;
  /** What an unclean end left was checked, and is whole. */
  checked(): void;
  /** Tells a second start where this process can be reached; no secret, it goes into a file. */
  describe(facts: { address: string }): void;
  /** Gives the directory free; the next holder finds it clean when there is nothing left to check. */
  release(): void;
}

const holderSchema = z.object({ pid: z.int().positive(), address: z.string().nullable() });

/**
 * Takes the data directory for this process: `lock.db` stays in an exclusive SQLite transaction, which the
 * system ends the moment the process dies, however it dies. `lock.json` beside it serves the message, and one that
 * is still there tells that its writer never came to release it. No sign in SQLite's own files would do: a log left
 * behind is also what a full disk leaves at an end in order.
 * @returns `HELD` with the holder, `UNWRITABLE` or `DISK_FULL`; nothing was changed then.
 */
export function acquireLock(options: { dataDir: string; pid: number }): Result<Lock, RegisterProblem> {
  const { dataDir, pid } = options;
  const path = join(dataDir, 'lock.db');
  try {
    makePrivateDir(dataDir);
    makePrivateFile(path);
    const database = lockDatabase(path);
    if (database === undefined) return err(heldBy(whoHolds(dataDir)));
    const isUnclean = existsSync(holderPath(dataDir));
    writeHolder(dataDir, { pid, address: null });
    return ok(lockOf(database, { dataDir, pid, isUnclean }));
  } catch (error) {
    const problem = problemOf(error, existsSync(path) ? path : dataDir);
    if (problem === undefined) throw error;
    return err(problem);
  }
}

/** Who has the data directory, as far as it said; for messages only. */
function whoHolds(dataDir: string): Holder | null {
  const path = holderPath(dataDir);
  if (!existsSync(path)) return null;
  try {
    return holderSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // Half-written or another user's: the lock itself stands, only the holder stays unnamed.
    return null;
  }
}

/** @returns `undefined` when another connection holds it. */
function lockDatabase(path: string): Database.Database | undefined {
  const database = new Database(path, { timeout: 0 });
  try {
    // Nothing is ever written here: no journal beside it.
    database.pragma('journal_mode = MEMORY');
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database.close();
    if (diskErrorCode(error) === 'BUSY') return undefined;
    throw error;
  }
}

interface Held {
  dataDir: string;
  pid: number;
  isUnclean: boolean;
}

function lockOf(database: Database.Database, held: Held): Lock {
  const { dataDir, pid } = held;
  let isUnclean = held.isUnclean;
  return {
    isUnclean,
    checked: () => {
      isUnclean = false;
    },
    describe: ({ address }) => writeHolder(dataDir, { pid, address }),
    release: () => {
      if (!database.open) return;
      if (!isUnclean) rmSync(holderPath(dataDir), { force: true });
      database.close();
    },
  };
}

const holderPath = (dataDir: string) => join(dataDir, 'lock.json');

/** On disk like all else: after a power cut it must still tell that nobody released the directory. */
function writeHolder(dataDir: string, holder: Holder): void {
  writePrivateFile(holderPath(dataDir), `${JSON.stringify(holder)}\n`);
}
