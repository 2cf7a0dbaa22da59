import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { err, ok, type Result } from '../../../../shared/result.ts';
import { type FileFacts, factsOf } from '../backups/facts.ts';
import { latestVersion, migrations } from '../migrations.ts';

/** A register as it was in one moment, whatever is written to it meanwhile. */
export interface ReadOnly {
  database: Database.Database;
  facts: FileFacts;
}

/** Why a register cannot be read, in plain words. */
export interface Unreadable {
  message: string;
  /** It is one, and broken. */
  isDamaged: boolean;
}

export function unreadable(path: string, error: unknown): Unreadable {
  const why = error instanceof Error ? error.message : String(error);
  const isDamaged = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CORRUPT');
  return {
    message: isDamaged
      ? `${path} is DAMAGED (${why}): put a backup back.`
      : `${path} cannot be read: ${why}.`,
    isDamaged,
  };
}

const refusal = (message: string): Unreadable => ({ message, isDamaged: false });

/**
 * Opens a register, or a backup of one, for reading alone; it may be in use.
 */
export function openToRead(path: string): Result<ReadOnly, Unreadable> {
  if (!existsSync(path)) return err(refusal(`There is no register at ${path}.`));
  try {
    return reading(path);
  } catch (error) {
    return err(unreadable(path, error));
  }
}

function reading(path: string): Result<ReadOnly, Unreadable> {
  const database = new Database(path, { readonly: true, fileMustExist: true });
  try {
    // Every question is then about the same moment, and readers stop nobody who writes.
    database.exec('BEGIN');
    const facts = factsOf(database);
    const problem = problemOf(facts, path);
    if (problem === undefined) return ok({ database, facts });
    database.close();
    return err(refusal(problem));
  } catch (error) {
    database.close();
    throw error;
  }
}

function problemOf({ isOurs, schema }: FileFacts, path: string): string | undefined {
  if (!isOurs || schema === 0) return `${path} is not a register of Comptoir's.`;
  if (schema <= latestVersion(migrations)) return undefined;
  return `${path} was written by a newer Comptoir: verify it with that one.`;
}
