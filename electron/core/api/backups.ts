import type { Backup, Backups } from '../../../shared/contract/backups.ts';
import { backupsFolder, type Backup as KeptBackup } from '../register/backups/folder.ts';
import { internal } from './api-error.ts';
import { notFound } from './orders.ts';
import type { Services } from './services.ts';

type Parts = Pick<Services, 'keeper' | 'register' | 'dataDir'>;

/** The register's backups, and what becomes of them at the next start. */
export function backupsOf({ keeper, register, dataDir }: Parts): Backups {
  return {
    items: keeper.backups().map(viewOf),
    staged: keeper.staged(),
    isRunning: keeper.isRunning(),
    isFewer: keeper.isFewer(),
    folder: backupsFolder(dataDir),
    restored: restoredOf(register),
  };
}

function viewOf({ name, madeAt, bytes, reason, head }: KeptBackup): Backup {
  return { name, madeAt: new Date(madeAt).toISOString(), bytes, reason, lastEvent: head?.number ?? null };
}

function restoredOf({ found: { restoring } }: Parts['register']): Backups['restored'] {
  if (restoring.kind !== 'done') return null;
  const { name, madeAt, setAside } = restoring.swap;
  return { name, madeAt, setAside: setAside ?? '' };
}

export async function makeBackup(parts: Parts): Promise<Backups> {
  const made = await parts.keeper.make();
  if (!made.ok) throw internal(made.error);
  return backupsOf(parts);
}

export async function stageRestore(parts: Parts, name: string): Promise<Backups> {
  const staged = await parts.keeper.stage(name);
  if (staged === 'not-found') throw notFound();
  if (staged === 'damaged') throw internal('This backup is not whole any more: choose another one.');
  return backupsOf(parts);
}

export function cancelRestore(parts: Parts): Backups {
  parts.keeper.unstage();
  return backupsOf(parts);
}
