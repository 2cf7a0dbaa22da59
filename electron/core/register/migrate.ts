import type Database from 'better-sqlite3';
import { backUpBeforeMigration } from './backups/before-migration.ts';
import { applicationId, assertRising, latestVersion, type Migration } from './migrations.ts';
import { numberPragma } from './pragma.ts';

/**
 * Brings an open register to the latest version, each step in a transaction of its own. One with something in
 * it is copied to `backups/` first, and the copy checked.
 * @returns the versions before and after, and the copy's path.
 */
export function migrate(
  database: Database.Database,
  options: { dataDir: string; now: number; version: string; steps: readonly Migration[] },
): { from: number; to: number; backup: string | null } {
  const { steps } = options;
  assertRising(steps);
  const from = numberPragma(database, 'user_version');
  const due = steps.filter((step) => step.version > from);
  const to = latestVersion(steps);
  if (due.length === 0) return { from, to: from, backup: null };
  const backup = from === 0 ? null : backUpBeforeMigration(database, { ...options, from, to });
  for (const step of due) take(database, step);
  return { from, to, backup };
}

function take(database: Database.Database, step: Migration): void {
  const run = database.transaction(() => {
    database.exec(step.sql);
    step.fill?.(database);
    const strays = database.pragma('foreign_key_check');
    if (!Array.isArray(strays) || strays.length > 0)
      throw new Error(`migration ${step.version} leaves strays`);
    database.pragma(`application_id = ${applicationId}`);
    database.pragma(`user_version = ${step.version}`);
  });
  run.exclusive();
}
