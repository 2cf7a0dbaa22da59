import { z } from 'zod';

/** A whole copy of the register that was checked after it was made. */
const backupSchema = z.object({
  /** Its file in `backups/`; restoring asks for it by this name. */
  name: z.string(),
  madeAt: z.iso.datetime(),
  bytes: z.int(),
  /** Why it was made: the day's, before the register's shape changed, or asked for by a person. */
  reason: z.enum(['daily', 'migration', 'asked']),
  /** Events up to this number are in it; `null` for an empty register. */
  lastEvent: z.int().nullable(),
});
export type Backup = z.infer<typeof backupSchema>;

export const backupsSchema = z.object({
  /** Newest first. */
  items: z.array(backupSchema),
  /** The copy that takes the register's place at the next start; `null` for none. */
  staged: z.string().nullable(),
  isRunning: z.boolean(),
  /** Fewer are kept than usual, for want of room on the disk. */
  isFewer: z.boolean(),
  /** Where they are. */
  folder: z.string(),
  /** When one of them took the register's place at this start: what was made after it is not in it. */
  restored: z.object({ name: z.string(), madeAt: z.iso.datetime(), setAside: z.string() }).nullable(),
});
export type Backups = z.infer<typeof backupsSchema>;

export const stageRestoreSchema = z.strictObject({ name: z.string().min(1).max(200) });
