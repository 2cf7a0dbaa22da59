import { z } from 'zod';
import { localeSchema } from '../locale.ts';
import { modeSchema } from '../order.ts';

/** Whom to offer for a new order: those it could be sent to, of one mode. */
export const recentCustomersSchema = z.strictObject({
  mode: modeSchema,
  /** What the way needs; a customer of whom it is not known is not offered. */
  reachedBy: z.enum(['phone', 'email']),
  /** Any part of a name, a phone number however it is spaced, or an e-mail; the newest of all without it. */
  query: z.string().trim().max(64).optional(),
  limit: z.int().min(1).max(20).default(8),
});
export type RecentCustomersQuery = z.output<typeof recentCustomersSchema>;

/** What the orders of one person say of them: each value as their newest order that has it. */
export const recentCustomerSchema = z.object({
  /** E.164. */
  phone: z.string().optional(),
  email: z.string().optional(),
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  company: z.string().optional(),
  /** Their language, as Lyra writes it: `fr_FR`. */
  locale: localeSchema.optional(),
  /** When their newest order was made, ISO 8601 UTC. */
  lastOrderAt: z.string(),
});
export type RecentCustomer = z.infer<typeof recentCustomerSchema>;
