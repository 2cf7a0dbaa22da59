/** Why a backup was made: the day's, before the register's shape changes, or asked for by a person. */
export type BackupReason = 'daily' | 'migration' | 'asked';

/** What a backup's name tells whoever looks into the folder. */
export interface Naming {
  /** Ms since the epoch. */
  madeAt: number;
  /** The `user_version` of the copy. */
  schema: number;
  reason: BackupReason;
  /** With `migration`: the version that the register has after it. */
  next?: number;
}

/** `register-20251122T140000Z-v20-daily.db`; the time is UTC. */
export function backupName({ madeAt, schema, reason, next }: Naming): string {
  const why = reason === 'migration' ? `before-v${next}` : reason;
  return `register-${utcStamp(madeAt)}-v${schema}-${why}.db`;
}

/** `20251122T140000Z`. */
export function utcStamp(ms: number): string {
  return new Date(ms).toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '');
}

/** `2025-11-22 14:00 UTC`, for a sentence. */
export function utcMinute(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
