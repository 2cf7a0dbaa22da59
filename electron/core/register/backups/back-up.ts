import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { makePrivateFile } from '../private-files.ts';
import { checkEnd, isTableWhole, tablesOf } from './check-register.ts';
import { copyInSteps, Stopped } from './copy-in-steps.ts';
import { type FileFacts, factsOf } from './facts.ts';
import type { Job, Outcome } from './job.ts';
import { aboutOf, isFaithful, seal } from './seal.ts';
import type { StopSign } from './stop-sign.ts';

type BackUp = Extract<Job, { kind: 'back-up' }>;

/** Makes a backup of a register in use. One that fails or is stopped leaves nothing behind. */
export async function backUp(job: BackUp, sign: StopSign): Promise<Outcome> {
  const { draft } = job.place;
  makePrivateFile(draft);
  try {
    return await madeOf(job, sign);
  } catch (error) {
    if (sign.isStopping()) return { kind: 'stopped' };
    throw error;
  } finally {
    for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${draft}${end}`, { force: true });
  }
}

async function madeOf(job: BackUp, sign: StopSign): Promise<Outcome> {
  const { place, naming, madeBy } = job;
  const facts = await copyOf(job, sign);
  if (!isFaithful(place.draft, facts)) return whyNot(job, sign);
  const chain = await endOf(job);
  if (chain.kind !== 'whole') return chain;
  if (!sign.seal()) throw new Stopped();
  return { kind: 'made', record: seal(place, aboutOf(facts, naming, madeBy)) };
}

async function copyOf({ path, place }: BackUp, sign: StopSign): Promise<FileFacts> {
  const source = new Database(path, { readonly: true, fileMustExist: true });
  try {
    source.exec('BEGIN');
    const facts = factsOf(source);
    await copyInSteps(source, place.draft, sign);
    return facts;
  } finally {
    source.close();
  }
}

/** A backup that somebody asked for is made also of a register which is not the one recorded before. */
async function endOf({ place, naming, recorded }: BackUp): Promise<Outcome> {
  if (naming.reason === 'asked' || recorded === null) return { kind: 'whole' };
  const copy = new Database(place.draft, { readonly: true });
  try {
    return await checkEnd(copy, { recorded, since: 0 });
  } finally {
    copy.close();
  }
}

/** Pages are copied as they are: a copy that is not whole says that the register is not, or that the disk errs. */
function whyNot({ path }: BackUp, sign: StopSign): Outcome {
  if (sign.isStopping()) return { kind: 'stopped' };
  const source = new Database(path, { readonly: true, fileMustExist: true });
  try {
    for (const table of tablesOf(source)) {
      if (sign.isStopping()) return { kind: 'stopped' };
      if (!isTableWhole(source, table, 'integrity_check')) return { kind: 'damaged', what: 'pages' };
    }
  } finally {
    source.close();
  }
  return { kind: 'failed', code: 'COPY', reason: 'the copy is not whole, and the register is' };
}
