import { z } from 'zod';
import { backupRecordSchema, chainHeadSchema } from './backup-record.ts';

const namingSchema = z.object({
  madeAt: z.int(),
  schema: z.int(),
  reason: z.enum(['daily', 'asked']),
});

/** What a thread of its own does with a register that stays in use. */
export const jobSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('back-up'),
    dataDir: z.string(),
    /** The register's file. */
    path: z.string(),
    place: z.object({ name: z.string(), path: z.string(), draft: z.string() }),
    naming: namingSchema,
    madeBy: z.string(),
    /** The head that the last backup recorded: the chain must lead on from it. */
    recorded: chainHeadSchema.nullable(),
  }),
  z.object({
    kind: z.literal('check'),
    path: z.string(),
    recorded: chainHeadSchema.nullable(),
    /** Without a recorded head the chain is followed from the last event before this, ms. */
    since: z.int(),
  }),
  /** Whether a backup is still whole. */
  z.object({ kind: z.literal('verify'), path: z.string(), head: chainHeadSchema.nullable() }),
]);
export type Job = z.infer<typeof jobSchema>;

export const outcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('made'), record: backupRecordSchema }),
  z.object({ kind: z.literal('whole') }),
  /** `pages`: the file itself; `chain`: its events are not those that were recorded. */
  z.object({ kind: z.literal('damaged'), what: z.enum(['pages', 'chain']) }),
  z.object({ kind: z.literal('stopped') }),
  /** `code` for what the disk refused; `reason` is for the log. */
  z.object({
    kind: z.literal('failed'),
    code: z.enum(['DISK_FULL', 'UNWRITABLE', 'CORRUPT', 'BUSY', 'COPY', 'DEFECT']),
    reason: z.string(),
  }),
]);
export type Outcome = z.infer<typeof outcomeSchema>;
