import { z } from 'zod';
import { freeText } from './free-text.ts';

/** A name that tells staff apart. It opens nothing: there is no PIN, and everybody may do everything. */
export const staffNameSchema = freeText(40).pipe(z.string().min(1, 'must not be empty'));

/** Names to pick from at the counter, each once. */
export const staffNamesSchema = z
  .array(staffNameSchema)
  .max(50, 'at most 50 names')
  .refine((names) => new Set(names).size === names.length, 'a name stands there twice');

/** Who is at the counter now, `null` while nobody said so. */
export const staffSchema = z.object({ names: z.array(z.string()), current: z.string().nullable() });
export type Staff = z.infer<typeof staffSchema>;
