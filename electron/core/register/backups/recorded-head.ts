import type { ChainHead } from '../chain-head.ts';
import type { Backup } from './folder.ts';
import type { Swap } from './swap.ts';

/** What the backups say of a register: where its chain must lead on from, or that they are all of another one. */
export type Recorded = { kind: 'head'; head: ChainHead } | { kind: 'nothing' } | { kind: 'another' };

/**
 * Of the newest backup of this register since it was last restored; before there is one, of what was restored then.
 * The backups from before a restore say nothing of what it undid.
 */
export function recordedOf(registerId: string, backups: readonly Backup[], swap: Swap | null): Recorded {
  const since = backups.filter(({ name }) => !swap?.superseded.includes(name));
  const own = since.find((backup) => backup.registerId === registerId && backup.head !== null);
  if (own?.head) return { kind: 'head', head: own.head };
  if (swap?.registerId === registerId)
    return swap.head ? { kind: 'head', head: swap.head } : { kind: 'nothing' };
  const isAnothers = since.length > 0 && since.every((backup) => backup.registerId !== registerId);
  return { kind: isAnothers ? 'another' : 'nothing' };
}
