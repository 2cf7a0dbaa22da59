import { rmSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { makePrivateFile } from '../private-files.ts';
import { factsOf } from './facts.ts';
import { clearLeftovers } from './folder.ts';
import { aboutOf, isFaithful, placeFor, seal } from './seal.ts';

interface BeforeMigration {
  dataDir: string;
  /** Ms since the epoch. */
  now: number;
  from: number;
  to: number;
  /** Comptoir's own. */
  version: string;
}

/**
 * Copies a register before its shape changes, under the same rules as every backup but in this very thread: the
 * migration must wait for it. Nothing is left behind when it fails.
 * @returns the copy's path.
 */
export function backUpBeforeMigration(database: Database.Database, options: BeforeMigration): string {
  const { dataDir, now, from, to, version } = options;
  clearLeftovers(dataDir);
  const naming = { madeAt: now, schema: from, reason: 'migration', next: to } as const;
  const place = placeFor(dataDir, naming);
  makePrivateFile(place.draft);
  try {
    const facts = factsOf(database);
    database.prepare('VACUUM INTO ?').run(place.draft);
    if (!isFaithful(place.draft, facts)) throw new UnfaithfulCopy(place.path);
    seal(place, aboutOf(facts, naming, version));
    return place.path;
  } catch (error) {
    rmSync(place.draft, { force: true });
    throw error;
  }
}

/** The copy is not what was copied: the register is damaged, or the disk is. */
export class UnfaithfulCopy extends Error {
  override readonly name = 'UnfaithfulCopy';

  constructor(path: string) {
    super(`the backup ${path} is not whole`);
  }
}
