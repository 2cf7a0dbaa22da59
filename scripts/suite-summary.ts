import { z } from 'zod';

/** What one suite tells `npm test` when it ends; written as JSON to the file that this variable names. */
export const summaryFileVariable = 'COMPTOIR_TEST_SUMMARY';

export const suiteSummarySchema = z.object({
  passed: z.int(),
  failed: z.int(),
  skipped: z.array(z.object({ name: z.string(), reason: z.string() })),
  /** Failed first and passed when tried again: counted as passed, and always named. */
  triedAgain: z.array(z.object({ name: z.string(), reason: z.string() })).default([]),
});
export type SuiteSummary = z.infer<typeof suiteSummarySchema>;
