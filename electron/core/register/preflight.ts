import { accessSync, closeSync, constants, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { err, ok, type Result } from '../../../shared/result.ts';
import { diskErrorCode } from './disk-error.ts';
import { applicationId } from './migrations.ts';
import { numberPragma } from './pragma.ts';
import type { RegisterProblem } from './problems.ts';
import { corrupt, newer } from './register-problem.ts';

/** Up to this size every page is checked before opening: about 0.1 s. */
const fullCheckBytes = 16 * 1024 * 1024;

/**
 * Looks at a register before anything opens it for writing, so that one which is damaged, foreign or newer is
 * left exactly as it was. `appVersion` is only for the message.
 * @throws the system's error for a file without permission to write: SQLite would silently open it for reading.
 */
export function preflight(
  path: string,
  expected: { latest: number; appVersion: string },
): Result<void, RegisterProblem> {
  if (!existsSync(path)) return ok(undefined);
  accessSync(path, constants.R_OK | constants.W_OK);
  if (statSync(path).size === 0) return ok(undefined);
  const header = readHeader(path);
  if (header === undefined) return err(corrupt(path));
  // A hot journal means a kill while the file was first made: only a writer can roll it back.
  if (existsSync(`${path}-journal`)) return ok(undefined);
  return leavingNoTrace(path, () => inspect(path, { ...expected, headerVersion: header.userVersion }));
}

/** SQLite's file header (https://sqlite.org/fileformat.html, 1.3): 16 bytes of magic, `user_version` at 60. */
function readHeader(path: string): { userVersion: number } | undefined {
  const header = Buffer.alloc(100);
  const file = openSync(path, 'r');
  try {
    const length = readSync(file, header, 0, header.length, 0);
    const isSqlite = length === 100 && header.toString('latin1', 0, 16) === 'SQLite format 3\0';
    return isSqlite ? { userVersion: header.readInt32BE(60) } : undefined;
  } finally {
    closeSync(file);
  }
}

/** Even a read-only connection makes `-wal` and `-shm`: those that were not there go again. */
function leavingNoTrace<T>(path: string, look: () => T): T {
  const companions = [`${path}-wal`, `${path}-shm`].filter((companion) => !existsSync(companion));
  try {
    return look();
  } finally {
    for (const companion of companions) rmSync(companion, { force: true });
  }
}

interface Expected {
  latest: number;
  appVersion: string;
  headerVersion: number;
}

function inspect(path: string, expected: Expected): Result<void, RegisterProblem> {
  const database = new Database(path, { readonly: true });
  try {
    // The write-ahead log may know better than the header.
    const version = numberPragma(database, 'user_version');
    if (Math.max(version, expected.headerVersion) > expected.latest) {
      return err(newer(path, writtenBy(database), expected.appVersion));
    }
    return isOurs(database) && isWhole(database, path) ? ok(undefined) : err(corrupt(path));
  } catch (error) {
    if (diskErrorCode(error) === 'CORRUPT') return err(corrupt(path));
    throw error;
  } finally {
    database.close();
  }
}

/** Ours by its mark; or nothing in it yet. */
function isOurs(database: Database.Database): boolean {
  if (numberPragma(database, 'application_id') === applicationId) return true;
  return database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
}

const metaValueSchema = z.object({ value: z.string() });

function writtenBy(database: Database.Database): string | null {
  const meta = database.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'meta'`).get();
  if (meta === undefined) return null;
  const row = database.prepare(`SELECT value FROM meta WHERE key = 'version'`).get();
  return row === undefined ? null : metaValueSchema.parse(row).value;
}

function isWhole(database: Database.Database, path: string): boolean {
  if (statSync(path).size > fullCheckBytes) return true;
  return database.pragma('quick_check(1)', { simple: true }) === 'ok';
}
