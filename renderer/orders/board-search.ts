import { z } from 'zod';

export const ranges = ['today', 'week', 'all'] as const;
export type Range = (typeof ranges)[number];

export const filters = ['all', 'waiting', 'paid', 'check', 'ended'] as const;
export type Filter = (typeof filters)[number];

/** What the board shows, as its address says it; today's orders, all of them, when it says nothing. Never what is searched. */
export const boardSearchSchema = z.object({
  range: z.enum(ranges).optional().catch(undefined),
  status: z.enum(filters).optional().catch(undefined),
});
export type BoardSearch = z.infer<typeof boardSearchSchema>;
