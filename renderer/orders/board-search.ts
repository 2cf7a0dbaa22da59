import { z } from 'zod';
import { channelTypeSchema } from '../../shared/channel.ts';
import { modeSchema, orderStatusSchema } from '../../shared/order.ts';

export const ranges = ['today', 'week', 'all'] as const;

/** Groups of statuses, each a question that people ask; every status can be chosen alone as well. */
export const filters = ['all', 'waiting', 'paid', 'check', 'ended'] as const;
export type Filter = (typeof filters)[number];

/** `paid` alone would hide cards that were registered: its group stands for both. */
export const singleStatuses = orderStatusSchema.exclude(['paid']).options;

const statusSchema = z.enum([...filters, ...singleStatuses]);
export type StatusFilter = z.infer<typeof statusSchema>;

/**
 * What the board shows, as its address says it; today's orders of the current mode, all of them, when it says
 * nothing or something unknown. Never what is searched.
 */
export const boardSearchSchema = z.object({
  range: z.enum(ranges).optional().catch(undefined),
  /** One day in the shop's zone, instead of the range. */
  day: z.iso.date().optional().catch(undefined),
  status: statusSchema.optional().catch(undefined),
  way: channelTypeSchema.optional().catch(undefined),
  /** Another mode than the current one, to be read. */
  mode: modeSchema.optional().catch(undefined),
});
export type BoardSearch = z.infer<typeof boardSearchSchema>;
