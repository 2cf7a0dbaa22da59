import { utcMinute } from './backups/backup-name.ts';
import { backupsFolder, listBackups } from './backups/folder.ts';
import { diskErrorCode } from './disk-error.ts';
import type { Holder, RegisterProblem } from './problems.ts';

export function heldBy(holder: Holder | null): RegisterProblem {
  const code = 'HELD';
  if (holder === null) return { code, message: 'Another process has this data open: stop it first.' };
  const where = holder.address === null ? '' : ` at ${holder.address}`;
  const message = `Comptoir is already running on this data (process ${holder.pid}${where}): use it there, or stop it first.`;
  return { code, message, holder };
}

export function newer(path: string, by: string | null, version: string): RegisterProblem {
  const writer = by === null ? 'a newer Comptoir' : `Comptoir ${by}`;
  const message = `${path} was written by ${writer}, newer than this one (${version}): update Comptoir. Nothing was changed.`;
  return { code: 'NEWER', message };
}

export function corrupt(path: string): RegisterProblem {
  const message = `${path} is damaged, or is no register of Comptoir. Nothing was changed.`;
  return { code: 'CORRUPT', message };
}

/** To a damaged register's problem, what there is to go back to and the flag that does it. */
export function withBackupNamed(
  problem: RegisterProblem,
  { dataDir, now }: { dataDir: string; now: number },
): RegisterProblem {
  if (problem.code !== 'CORRUPT') return problem;
  const [newest] = listBackups(dataDir, now);
  if (newest === undefined) {
    const next = `No backup of it is in ${backupsFolder(dataDir)}: keep a copy of the whole folder. With a backup elsewhere, start with --restore FILE.`;
    return { code: 'CORRUPT_WITHOUT_BACKUP', message: `${problem.message} ${next}` };
  }
  const next = `To go back to the backup of ${utcMinute(newest.madeAt)}, start with --restore ${newest.name}: it takes the register's place, which is set aside. Orders made after it are not in it.`;
  return { ...problem, message: `${problem.message} ${next}` };
}

/** The disk's failures as a problem at `path`; `undefined` for a defect, to be thrown on. */
export function problemOf(error: unknown, path: string): RegisterProblem | undefined {
  const code = diskErrorCode(error);
  if (code === undefined) return undefined;
  if (code === 'CORRUPT') return corrupt(path);
  if (code === 'BUSY') return { code: 'HELD', message: `Another program has ${path} open: close it first.` };
  if (code === 'DISK_FULL') return { code, message: `The disk takes no more for ${path}: make room on it.` };
  const reason = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  return { code, message: `${path} cannot be written${reason}: check the rights on it and on its folder.` };
}
