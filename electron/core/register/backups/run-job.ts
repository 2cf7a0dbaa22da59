import { truncateSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { type Job, type Outcome, outcomeSchema } from './job.ts';
import { stopSignOn } from './stop-sign.ts';

/** A job under way in a thread of its own. */
export interface RunningJob {
  /** How it ended; never rejects. */
  done: Promise<Outcome>;
  /** Ends it as soon as it can be; `done` then tells. */
  stop(): void;
}

export function runJob(job: Job): RunningJob {
  const sign = stopSignOn();
  const worker = new Worker(workerUrl(import.meta.url), {
    workerData: { job, memory: sign.memory },
    execArgv: [],
  });
  // A program that closes stops its jobs itself; nothing else waits for one.
  worker.unref();
  return { done: outcomeOf(worker), stop: () => sign.stop() && hasten(job) };
}

/** Beside this file among the sources; built, it has its own name in the folder of the programs. */
function workerUrl(here: string): URL {
  if (here.endsWith('.ts')) return new URL('./worker.ts', here);
  return new URL(/\/chunks\/[^/]*$/.test(here) ? '../backup-worker.js' : './backup-worker.js', here);
}

function outcomeOf(worker: Worker): Promise<Outcome> {
  return new Promise((resolve) => {
    const fail = (reason: string) => resolve({ kind: 'failed', code: 'DEFECT', reason });
    worker.once('message', (message: unknown) => {
      const outcome = outcomeSchema.safeParse(message);
      if (outcome.success) resolve(outcome.data);
      else fail('the thread told nothing that can be read');
    });
    worker.once('error', (error) => fail(error instanceof Error ? error.message : String(error)));
    worker.once('exit', (code) => fail(`the thread ended with ${code}`));
  });
}

/**
 * SQLite's check of a whole file cannot be interrupted and takes seconds for each GB. Without its draft it finds a
 * fault in the next page and ends.
 */
function hasten(job: Job): void {
  if (job.kind !== 'back-up') return;
  try {
    truncateSync(job.place.draft);
  } catch {
    // Not made yet, or gone already: there is no check to end.
  }
}
