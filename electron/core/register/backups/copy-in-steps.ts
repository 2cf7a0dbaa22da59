import { closeSync, fstatSync, fsyncSync, openSync, writeSync } from 'node:fs';
import Database from 'better-sqlite3';
import { numberPragma } from '../pragma.ts';
import type { StopSign } from './stop-sign.ts';

/** 4 MB of the usual pages. */
const pagesPerStep = 1024;

/** Thrown to leave a copy that was asked to stop. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/**
 * Copies what a connection sees into an empty file, a few pages at a time, so that it can be stopped, where
 * `VACUUM INTO` cannot. Each step is on disk before the next: a whole copy written back at once would keep the
 * counter's own commits waiting. A transaction must be open, or every order made meanwhile begins it anew.
 */
export async function copyInSteps(source: Database.Database, draft: string, sign: StopSign): Promise<void> {
  // The locks that closing it drops are those on the draft, which is nobody else's.
  const file = openSync(draft, 'r+');
  try {
    await source.backup(draft, {
      progress: () => {
        if (sign.isStopping()) throw new Stopped();
        fsyncSync(file);
        return pagesPerStep;
      },
    });
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_IOERR')
      provoke(file, numberPragma(source, 'page_count') * numberPragma(source, 'page_size'));
    throw error;
  } finally {
    closeSync(file);
  }
}

/** SQLite's backup does not say which input or output failed. Writing on to its end, the system says what it refuses. */
function provoke(file: number, bytes: number): void {
  const more = Buffer.alloc(1024 * 1024);
  for (let at = fstatSync(file).size; at <= bytes; at += more.length)
    writeSync(file, more, 0, more.length, at);
  fsyncSync(file);
}
