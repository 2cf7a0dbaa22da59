import { closeSync, fsyncSync, openSync } from 'node:fs';
import type Database from 'better-sqlite3';
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
  } finally {
    closeSync(file);
  }
}
