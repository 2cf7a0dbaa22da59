import Database from 'better-sqlite3';
import type { ChainHead } from '../chain-head.ts';
import { latestVersion, migrations } from '../migrations.ts';
import { factsOf, isWhole } from './facts.ts';
import type { Outcome } from './job.ts';

interface Claim {
  path: string;
  /** What its record says of its end; `null` where there is no record, or no event. */
  head: ChainHead | null;
}

/** Whether a sealed backup is still what it was when it was made. */
export function verifyBackup({ path, head }: Claim): Outcome {
  const database = new Database(path, { readonly: true, fileMustExist: true });
  try {
    return isGood(database, head) ? { kind: 'whole' } : { kind: 'damaged', what: 'pages' };
  } finally {
    database.close();
  }
}

/** Ours, of a version that this Comptoir reads, whole, and with the end that was recorded. */
export function isGood(database: Database.Database, head: ChainHead | null): boolean {
  const facts = factsOf(database);
  if (!facts.isOurs || facts.schema === 0 || facts.schema > latestVersion(migrations)) return false;
  if (head !== null && facts.head?.hash !== head.hash) return false;
  return isWhole(database);
}
