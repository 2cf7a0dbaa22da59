import type { Job, Outcome } from './job.ts';
import { type RunningJob, runJob } from './run-job.ts';

/** One job at a time, each with what leads to it and follows from it. */
export interface JobLane {
  /** Does the work when all before it has ended; `job` runs one job and tells how it ended. */
  run<T>(work: (job: (job: Job) => Promise<Outcome>) => Promise<T>): Promise<T>;
  isBusy(): boolean;
  /** Stops what runs; whatever comes later finds itself stopped. Resolves when nothing runs any more. */
  stop(): Promise<void>;
}

export function createJobLane(): JobLane {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let running: RunningJob | undefined;
  let isStopped = false;

  async function runOne(job: Job): Promise<Outcome> {
    if (isStopped) return { kind: 'stopped' };
    running = runJob(job);
    const outcome = await running.done;
    running = undefined;
    return outcome;
  }

  async function turn<T>(before: Promise<unknown>, work: () => Promise<T>): Promise<T> {
    await before.catch(() => undefined);
    try {
      return await work();
    } finally {
      waiting -= 1;
    }
  }

  return {
    run: (work) => {
      waiting += 1;
      const mine = turn(last, () => work(runOne));
      last = mine;
      return mine;
    },
    isBusy: () => waiting > 0,
    stop: async () => {
      isStopped = true;
      running?.stop();
      await last.catch(() => undefined);
    },
  };
}
