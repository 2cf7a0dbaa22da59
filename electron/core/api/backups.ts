import type { Backups } from '../../../shared/contract/backups.ts';
import { internal } from './api-error.ts';

/** To be filled with the backups. */
export async function backupsOf(): Promise<Backups> {
  throw internal('not yet');
}
