import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { diskErrorCode } from '../disk-error.ts';
import { backUp } from './back-up.ts';
import { checkRegister } from './check-register.ts';
import { type Job, jobSchema, type Outcome } from './job.ts';
import { type StopSign, stopSignOn } from './stop-sign.ts';
import { verifyBackup } from './verify-backup.ts';

/** The thread: does the one job it was started for and tells how it went. */

const dataSchema = z.object({ job: jobSchema, memory: z.instanceof(SharedArrayBuffer) });

function outcomeOf(job: Job, sign: StopSign): Promise<Outcome> | Outcome {
  switch (job.kind) {
    case 'back-up':
      return backUp(job, sign);
    case 'check':
      return checkRegister(job, sign);
    case 'verify':
      return verifyBackup(job);
  }
}

async function run(): Promise<Outcome> {
  const { job, memory } = dataSchema.parse(workerData);
  try {
    return await outcomeOf(job, stopSignOn(memory));
  } catch (error) {
    const code = diskErrorCode(error) ?? 'DEFECT';
    if (code === 'CORRUPT') return { kind: 'damaged', what: 'pages' };
    return { kind: 'failed', code, reason: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.postMessage(await run());
