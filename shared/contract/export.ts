import { z } from 'zod';
import { modeSchema } from '../order.ts';

/** What to write out; all modes, and all times, when not given. */
export const exportSchema = z.strictObject({
  format: z.enum(['csv', 'json']),
  mode: modeSchema.optional(),
  /** Created at or after, and before. */
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
});
export type Export = z.infer<typeof exportSchema>;

/** One piece of the file, in order, and how far it is; the last one carries the file's end. */
export const exportPartSchema = z.object({
  text: z.string(),
  /** Orders written so far, of how many. */
  done: z.int(),
  total: z.int(),
});
export type ExportPart = z.infer<typeof exportPartSchema>;
