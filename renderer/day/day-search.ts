import { z } from 'zod';
import { modeSchema } from '../../shared/order.ts';

export const spans = ['today', 'yesterday', 'week', 'month', 'own'] as const;

/** A day as a date field has it, of the shop's own calendar: `2026-11-26`. */
const daySchema = z.iso.date().optional().catch(undefined);

/** What is added up, as the address says it; today in the mode Comptoir is in when it says nothing. */
export const daySearchSchema = z.object({
  span: z.enum(spans).optional().catch(undefined),
  /** With `own`: the first day and the last. */
  from: daySchema,
  to: daySchema,
  mode: modeSchema.optional().catch(undefined),
});
export type DaySearch = z.infer<typeof daySearchSchema>;
