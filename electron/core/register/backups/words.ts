import { utcMinute } from './backup-name.ts';
import type { Backup } from './folder.ts';
import type { Outcome } from './job.ts';
import type { Restoring } from './restore-at-start.ts';

/** What is wrong with the register: its file, its chain against what was recorded, or that it is another one. */
export type Damage = 'pages' | 'chain' | 'another';

const what: Readonly<Record<Damage, string>> = {
  pages: 'The file of the register is damaged: orders may be missing or wrong.',
  chain: 'Events are missing from the register, or were changed: it does not lead on from what was recorded.',
  another: 'The register that the backups are of is not here: this one was begun without it.',
};

/** For health: what was found and the way back. Nothing of it is done by itself. */
export function damageMessage(damage: Damage, newest: Backup | undefined): string {
  const back =
    newest === undefined
      ? 'There is no backup: keep a copy of the whole data folder.'
      : `Restore the backup of ${utcMinute(newest.madeAt)} in Settings, or start with --restore ${newest.name}; the register of now is set aside. Orders made after it are not in it.`;
  const meant =
    damage === 'pages' ? '' : ' If you put this register here yourself, make a backup now in Settings.';
  return `${what[damage]} ${back}${meant}`;
}

type Failed = Extract<Outcome, { kind: 'failed' }>;

const why: Readonly<Record<Failed['code'], string>> = {
  DISK_FULL: 'the disk has no room for another copy of the register. Make room on it.',
  UNWRITABLE: 'the folder of the backups cannot be written. Check the rights on it.',
  CORRUPT: 'the copy was not whole. The disk may be failing.',
  COPY: 'the copy was not whole. The disk may be failing.',
  BUSY: 'another program has the register open. Close it.',
  DEFECT: 'it failed inside Comptoir. Its log tells more.',
};

/** For health: why there is none, the last there is, and that it is tried again. */
export function failureMessage(code: Failed['code'], newest: Backup | undefined): string {
  const last = newest === undefined ? 'There is none yet' : `The last one is of ${utcMinute(newest.madeAt)}`;
  return `No backup could be made: ${why[code]} ${last}; it is tried again every quarter of an hour.`;
}

export function fewerMessage(count: number): string {
  const kept = count === 1 ? 'only the newest backup is kept' : `only ${count} backups are kept`;
  return `The disk has less room than three times the register: ${kept}. Make room on it.`;
}

export const checkingMessage =
  'Comptoir was not closed in order: the register is being checked. Go on working meanwhile.';

/** What became of a backup that was to be restored at this start; `undefined` when none was. */
export function restoringLine(restoring: Restoring): string | undefined {
  if (restoring.kind === 'none') return undefined;
  if (restoring.kind === 'left') return leftMessage(restoring.name);
  const { name, madeAt, setAside } = restoring.swap;
  const before = setAside === null ? '' : ` The register before it is kept in ${setAside}.`;
  return `The backup ${name} of ${utcMinute(Date.parse(madeAt))} took the register's place: orders made after it are not in it.${before}`;
}

export function leftMessage(name: string): string {
  return `The backup ${name} is not whole any more and did not take the register's place: the register is as it was. Choose another one in Settings.`;
}
