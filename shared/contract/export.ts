import { z } from 'zod';
import { orderFilterSchema } from './orders.ts';

/** So many orders can be picked out by hand. */
export const maxPicked = 5_000;

/** What to write out: what a list of these filters holds, or exactly the orders picked; all without either. */
export const exportSchema = orderFilterSchema
  .extend({
    format: z.enum(['csv', 'json']),
    ids: z.array(z.uuid()).min(1).max(maxPicked).optional(),
  })
  .refine(
    ({ ids, format: _, ...filters }) =>
      ids === undefined || Object.values(filters).every((one) => one === undefined),
    { path: ['ids'], message: 'either the orders picked, or filters' },
  );
export type Export = z.infer<typeof exportSchema>;

/** One piece of the file, in order, and how far it is; the last one carries the file's end. */
export const exportPartSchema = z.object({
  text: z.string(),
  /** Orders written so far, of how many. */
  done: z.int(),
  total: z.int(),
});
export type ExportPart = z.infer<typeof exportPartSchema>;
