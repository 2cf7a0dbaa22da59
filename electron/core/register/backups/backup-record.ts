import { z } from 'zod';
import type { ChainHead } from '../chain-head.ts';
import { parseJson } from '../decode.ts';

export const chainHeadSchema: z.ZodType<ChainHead> = z.object({
  number: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.int(),
});

/** What lies beside each copy as JSON: what it was when it was found whole. */
export const backupRecordSchema = z.object({
  madeAt: z.iso.datetime(),
  reason: z.enum(['daily', 'migration', 'asked']),
  registerId: z.string().nullable(),
  /** Its `user_version`. */
  schema: z.int(),
  /** The version of Comptoir that made it. */
  madeBy: z.string(),
  bytes: z.int().positive(),
  /** The end of the chain that it holds; `null` before the first event. */
  head: chainHeadSchema.nullable(),
});
export type BackupRecord = z.infer<typeof backupRecordSchema>;

/** `undefined` for a text that is no record. */
export function readRecord(text: string): BackupRecord | undefined {
  return backupRecordSchema.safeParse(parseJson(text)).data;
}
