import { copyFileSync, existsSync, linkSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { parseJson } from '../decode.ts';
import { draftEnd, makePrivateDir, syncDir, syncFile, writePrivateFile } from '../private-files.ts';
import { utcStamp } from './backup-name.ts';
import { chainHeadSchema } from './backup-record.ts';
import { unstageRestore } from './staged-restore.ts';

/** A restore that was decided: from the moment it is written, every start carries it to its end. */
const swapSchema = z.object({
  /** The backup's file, without its folder. */
  name: z.string(),
  madeAt: z.iso.datetime(),
  registerId: z.string().nullable(),
  head: chainHeadSchema.nullable(),
  /** Where the register before it goes; `null` when there was none. */
  setAside: z.string().nullable(),
  isStaged: z.boolean(),
  /** The backups there were then: their heads are no longer what the register leads on from. */
  superseded: z.array(z.string()),
});
export type Swap = z.infer<typeof swapSchema>;

const registerPath = (dataDir: string) => join(dataDir, 'register.db');
/** The copy that takes the register's place, found good. */
export const incomingPath = (dataDir: string) => join(dataDir, 'register.db.restoring');
export const journalPath = (dataDir: string) => join(dataDir, 'restoring.json');
const donePath = (dataDir: string) => join(dataDir, 'restored.json');

/** What SQLite keeps beside a database; with another one they would ruin it. */
const companions = ['-wal', '-shm', '-journal'];

/** A free name in `set-aside/`; `null` when nothing of a register is there to set aside. */
export function asidePath(dataDir: string, now: number): string | null {
  if (!['', ...companions].some((end) => existsSync(registerPath(dataDir) + end))) return null;
  const base = join(dataDir, 'set-aside', `register-${utcStamp(now)}`);
  let path = `${base}.db`;
  for (let n = 2; existsSync(path); n++) path = `${base}-${n}.db`;
  return path;
}

/** The point of no return: the incoming copy is on disk and good. */
export function decideSwap(dataDir: string, swap: Swap): void {
  writePrivateFile(journalPath(dataDir), `${JSON.stringify(swap)}\n`);
}

/** The last restore there was; `null` for none. */
export const lastSwap = (dataDir: string) => readSwap(donePath(dataDir));

/** Carries a decided restore to its end, from wherever a kill cut it. @returns `null` when none was decided. */
export function finishSwap(dataDir: string): Swap | null {
  const swap = readSwap(journalPath(dataDir));
  if (swap === null) return null;
  for (const step of swapSteps(dataDir, swap)) step();
  return swap;
}

/**
 * Each step may be cut and done again, and at no moment is there no register: the old one gets its second name
 * before the copy takes its first.
 */
export function swapSteps(dataDir: string, swap: Swap): (() => void)[] {
  const path = registerPath(dataDir);
  const isComing = () => existsSync(incomingPath(dataDir));
  return [
    () => isComing() && swap.setAside !== null && nameAside(path, swap.setAside),
    ...companions.map((end) => () => {
      if (isComing() && swap.setAside !== null) moveAside(path + end, swap.setAside + end);
    }),
    () => isComing() && renameSync(incomingPath(dataDir), path),
    () => syncDir(dataDir),
    () => swap.isStaged && unstageRestore(dataDir),
    () => renameSync(journalPath(dataDir), donePath(dataDir)),
  ];
}

/** A second name for the same file; a copy where the disk knows no such thing. */
function nameAside(path: string, aside: string): void {
  makePrivateDir(dirname(aside));
  if (existsSync(aside) || !existsSync(path)) return;
  try {
    linkSync(path, aside);
  } catch {
    const draft = `${aside}${draftEnd}`;
    copyFileSync(path, draft);
    syncFile(draft);
    renameSync(draft, aside);
  }
  syncDir(dirname(aside));
}

function moveAside(path: string, aside: string): void {
  if (!existsSync(path)) return;
  renameSync(path, aside);
  syncDir(dirname(aside));
}

function readSwap(path: string): Swap | null {
  if (!existsSync(path)) return null;
  return swapSchema.safeParse(parseJson(readFileSync(path, 'utf8'))).data ?? null;
}
