import { z } from 'zod';
import { shareOrderSchema } from '../../../shared/contract/share.ts';
import { orderSchema } from '../../../shared/order.ts';
import { resolveOrderSchema } from '../../../shared/order-doubt.ts';
import { orderChangeSchema } from '../../../shared/order-event.ts';
import { changeOrderSchema, createOrderSchema } from '../../../shared/order-wish.ts';
import { settingsSchema } from '../../../shared/settings.ts';

/** What a test and the till that it kills say to each other, one JSON a line. */

/**
 * Which moments count towards the kill: those of the start, those of the one armed call and nothing beside it,
 * all of the main thread from the first armed call on, or those of the thread that makes backups.
 */
export const killPlanSchema = z.object({
  scope: z.enum(['start', 'call', 'all', 'worker']),
  /** Killed at this moment, counted from 1; `null` counts only. */
  step: z.int().positive().nullable(),
});
export type KillPlan = z.infer<typeof killPlanSchema>;

/** The first line: what to open, and where to die. */
export const tillConfigSchema = z.object({
  dataDir: z.string(),
  gateway: z.object({
    mode: z.literal('practice'),
    server: z.string(),
    shopId: z.string(),
    password: z.string(),
  }),
  plan: killPlanSchema.optional(),
});
export type TillConfig = z.infer<typeof tillConfigSchema>;

const byId = z.object({ id: z.uuid() });

const callSchema = z.discriminatedUnion('call', [
  z.object({ call: z.literal('create'), input: createOrderSchema, key: z.string() }),
  z.object({ call: z.literal('duplicate'), input: byId, key: z.string() }),
  z.object({ call: z.literal('change'), input: changeOrderSchema.extend({ id: z.uuid() }) }),
  z.object({ call: z.literal('cancel'), input: byId }),
  z.object({ call: z.literal('check'), input: byId }),
  z.object({ call: z.literal('share'), input: shareOrderSchema }),
  z.object({ call: z.literal('shown'), input: byId }),
  z.object({ call: z.literal('resolve'), input: byId, body: resolveOrderSchema }),
  z.object({ call: z.literal('settings'), input: settingsSchema.partial() }),
  z.object({ call: z.literal('makeBackup') }),
  z.object({ call: z.literal('stageRestore'), input: z.object({ name: z.string() }) }),
  z.object({ call: z.literal('readSettings') }),
  z.object({ call: z.literal('list') }),
  z.object({ call: z.literal('health') }),
  /** The names of all moments that counted so far. */
  z.object({ call: z.literal('moments') }),
  z.object({ call: z.literal('close') }),
]);
export type TillCall = z.infer<typeof callSchema>;

/** Any later line: a call, told apart by its number, and with the first armed one where to die. */
export const tillCommandSchema = z.object({
  number: z.int(),
  armed: z.boolean(),
  plan: killPlanSchema.optional(),
  ask: callSchema,
});
export type TillCommand = z.infer<typeof tillCommandSchema>;

/** What an error carries, as far as it speaks of an order. */
export const failureSchema = z.object({
  code: z.string(),
  message: z.string(),
  order: orderSchema.optional(),
});

/** Every line that a till says. */
export const tillLineSchema = z.discriminatedUnion('told', [
  z.object({ told: z.literal('ready'), afterMs: z.number() }),
  z.object({ told: z.literal('problem'), code: z.string(), message: z.string() }),
  z.object({ told: z.literal('answer'), number: z.int(), value: z.unknown() }),
  z.object({ told: z.literal('failure'), number: z.int(), failure: failureSchema }),
  /** From the live stream, as a page would hear it. */
  z.object({ told: z.literal('change'), change: orderChangeSchema }),
  /** The last word before it kills itself. */
  z.object({ told: z.literal('dying'), at: z.string() }),
  /** A moment of the thread that makes backups, while they are counted. */
  z.object({ told: z.literal('moment'), name: z.string() }),
  /** What the product itself would have logged as an error. */
  z.object({ told: z.literal('error'), message: z.string() }),
]);
export type TillLine = z.infer<typeof tillLineSchema>;
