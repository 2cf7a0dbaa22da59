import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { err, ok, type Result } from '../../../shared/result.ts';
import { diskErrorCode } from './disk-error.ts';
import { makePrivateDir, makePrivateFile } from './private-files.ts';
import type { Holder, RegisterProblem } from './register.ts';
import { heldBy, problemOf } from './register-problem.ts';

/** One process a data directory. */
export interface Lock {
  /** Tells a second start where this process can be reached; no secret, it goes into a file. */
  describe(facts: { address: string }): void;
  release(): void;
}

const holderSchema = z.object({ pid: z.int().positive(), address: z.string().nullable() });

/**
 * Takes the data directory for this process: `lock.db` stays in an exclusive SQLite transaction, which the
 * system ends the moment the process dies, however it dies. `lock.json` beside it only serves the message.
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
    writeHolder(dataDir, { pid, address: null });
    return ok(lockOf(database, { dataDir, pid }));
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

function lockOf(database: Database.Database, { dataDir, pid }: { dataDir: string; pid: number }): Lock {
  return {
    describe: ({ address }) => writeHolder(dataDir, { pid, address }),
    release: () => {
      if (!database.open) return;
      rmSync(holderPath(dataDir), { force: true });
      database.close();
    },
  };
}

const holderPath = (dataDir: string) => join(dataDir, 'lock.json');

/** Written whole or not at all, so that a second start never reads half of it. */
function writeHolder(dataDir: string, holder: Holder): void {
  const path = holderPath(dataDir);
  const draft = `${path}.new`;
  rmSync(draft, { force: true });
  makePrivateFile(draft);
  writeFileSync(draft, `${JSON.stringify(holder)}\n`);
  renameSync(draft, path);
}
