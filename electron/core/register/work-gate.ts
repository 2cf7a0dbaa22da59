import { asWriteError, RegisterWriteError } from './register-error.ts';

/** Counts the work that runs, so that closing can wait for it and nothing starts after. */
export interface WorkGate {
  /** @throws RegisterWriteError for what the disk refused, and `CLOSED` once closing began. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Lets nothing more in; resolves when all that runs has ended, however it ended. */
  shut(): Promise<void>;
}

export function createWorkGate(): WorkGate {
  const running = new Set<Promise<unknown>>();
  let isShut = false;
  return {
    async run(work) {
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
    },
    async shut() {
      isShut = true;
      await Promise.allSettled(running);
    },
  };
}
