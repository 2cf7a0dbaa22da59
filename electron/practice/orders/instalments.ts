import { z } from 'zod';

/** Lyra's two ways of an instalment plan: a rhythm, or dates with their amounts. */
export const instalmentPlanSchema = z.union([
  z.object({
    count: z.number(),
    /** Days between two of them. */
    period: z.number(),
    /** Minor units; an equal share without it. */
    firstAmount: z.number().nullable(),
  }),
  z.object({ schedules: z.array(z.object({ date: z.string(), amount: z.number() })) }),
]);
export type InstalmentPlan = z.infer<typeof instalmentPlanSchema>;

interface Instalment {
  amount: number;
  /** Ms since the epoch. */
  dueAt: number;
}

const dayMs = 24 * 3_600_000;

/** What falls due when, the first at once; the amounts add up to `amount`, the last takes what is over. */
export function instalmentsOf(plan: InstalmentPlan, amount: number, now: number): Instalment[] {
  if ('schedules' in plan) {
    return plan.schedules
      .map((part) => ({ amount: part.amount, dueAt: Math.max(now, Date.parse(part.date)) }))
      .toSorted((a, b) => a.dueAt - b.dueAt);
  }
  const { count, period } = plan;
  const first = plan.firstAmount ?? Math.floor(amount / count);
  const share = Math.floor((amount - first) / (count - 1));
  return Array.from({ length: count }, (_, index) => ({
    amount: index === 0 ? first : index < count - 1 ? share : amount - first - share * (count - 2),
    dueAt: now + index * period * dayMs,
  }));
}
