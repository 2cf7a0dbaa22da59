import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { applicationId, assertRising, latestVersion, type Migration } from './migrations.ts';
import { numberPragma } from './pragma.ts';
import { makePrivateDir, makePrivateFile } from './private-files.ts';

/**
 * Brings an open register to the latest version, each step in a transaction of its own. One with something in
 * it is copied to `backups/` first.
 * @returns the versions before and after, and the copy's path.
 */
export function migrate(
  database: Database.Database,
  options: { dataDir: string; now: number; steps: readonly Migration[] },
): { from: number; to: number; backup: string | null } {
  const { dataDir, now, steps } = options;
  assertRising(steps);
  const from = numberPragma(database, 'user_version');
  const due = steps.filter((step) => step.version > from);
  const to = latestVersion(steps);
  if (due.length === 0) return { from, to: from, backup: null };
  const backup = from === 0 ? null : copyTo(database, backupPath(dataDir, { from, to, now }));
  for (const step of due) take(database, step);
  return { from, to, backup };
}

function take(database: Database.Database, step: Migration): void {
  const run = database.transaction(() => {
    database.exec(step.sql);
    const strays = database.pragma('foreign_key_check');
    if (!Array.isArray(strays) || strays.length > 0)
      throw new Error(`migration ${step.version} leaves strays`);
    database.pragma(`application_id = ${applicationId}`);
    database.pragma(`user_version = ${step.version}`);
  });
  run.exclusive();
}

function backupPath(dataDir: string, { from, to, now }: { from: number; to: number; now: number }): string {
  const at = new Date(now).toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '');
  return join(dataDir, 'backups', `register-before-${from}-to-${to}-${at}.db`);
}

/** A whole, compact copy that only the owner may read; none is left behind when it fails. */
function copyTo(database: Database.Database, path: string): string {
  makePrivateDir(join(path, '..'));
  if (existsSync(path)) rmSync(path);
  makePrivateFile(path);
  try {
    database.prepare('VACUUM INTO ?').run(path);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
  return path;
}
