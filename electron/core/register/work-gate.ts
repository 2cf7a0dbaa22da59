import type { DiskErrorCode } from './disk-error.ts';
import { asWriteError, RegisterWriteError } from './register-error.ts';

/** Counts the work that runs, so that closing can wait for it and nothing starts after. */
export interface WorkGate {
  /** @throws RegisterWriteError for what the disk refused, and `CLOSED` once closing began. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** The same for what writes: it tells whether the disk takes what is written. */
  write<T>(work: () => Promise<T>): Promise<T>;
  /** Why the last write failed; `null` while writes go well. */
  trouble(): DiskErrorCode | null;
  /** Lets nothing more in; resolves when all that runs has ended, however it ended. */
  shut(): Promise<void>;
}

export function createWorkGate(): WorkGate {
  const running = new Set<Promise<unknown>>();
  let isShut = false;
  let trouble: DiskErrorCode | null = null;

  async function run<T>(work: () => Promise<T>): Promise<T> {
    if (isShut) throw new RegisterWriteError('CLOSED');
    const job = work();
    running.add(job);
    try {
      return await job;
    } catch (error) {
      throw asWriteError(error);
    } finally {
      running.delete(job);
    }
  }

  async function write<T>(work: () => Promise<T>): Promise<T> {
    try {
      const written = await run(work);
      trouble = null;
      return written;
    } catch (error) {
      // A defect says nothing of the disk.
      if (error instanceof RegisterWriteError && error.code !== 'CLOSED') trouble = error.code;
      throw error;
    }
  }

  return {
    run,
    write,
    trouble: () => trouble,
    async shut() {
      isShut = true;
      await Promise.allSettled(running);
    },
  };
}
