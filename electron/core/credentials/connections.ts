import { z } from 'zod';
import { keyedModeSchema } from '../../../shared/contract/shop.ts';
import { modeSchema } from '../../../shared/order.ts';
import { platformIdSchema } from '../../../shared/platforms.ts';
import type { Logger } from '../ports.ts';
import type { Register } from '../register/register.ts';

const placeSchema = z.object({ mode: keyedModeSchema, server: z.string(), shopId: z.string() });

const connectionSchema = placeSchema.extend({
  platform: platformIdSchema,
  provider: z.string().nullable(),
  serverUrl: z.string().nullable(),
});
/** A connected shop as the register keeps it: all but its secrets. */
export type Connection = z.infer<typeof connectionSchema>;

const ledgerSchema = z.object({
  mode: modeSchema,
  connections: z.array(connectionSchema),
  /** Shops let go of, whose secrets may still be in the keychain. */
  forgetting: z.array(placeSchema),
});
/** Everything about shops that outlives the program, written in one piece: no half of a change is ever seen. */
export type Ledger = z.infer<typeof ledgerSchema>;

const ledgerKey = 'shops';
const emptyLedger: Ledger = { mode: 'practice', connections: [], forgetting: [] };

type Keeper = Pick<Register, 'kept' | 'keep'>;

/** One that cannot be read is said in the log: the shop is connected again, its orders are all there. */
export async function readLedger(register: Keeper, logger: Logger): Promise<Ledger> {
  const kept = await register.kept(ledgerKey);
  if (kept === undefined) return emptyLedger;
  const parsed = ledgerSchema.safeParse(kept);
  if (parsed.success) return parsed.data;
  logger.error({}, 'the connected shops cannot be read: they must be connected again');
  return emptyLedger;
}

export function writeLedger(register: Keeper, ledger: Ledger): Promise<void> {
  return register.keep(ledgerKey, ledger);
}
