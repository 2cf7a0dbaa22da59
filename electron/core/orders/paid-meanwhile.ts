import { z } from 'zod';
import { isPayable } from '../../../shared/order.ts';
import type { Logger } from '../ports.ts';
import type { OrderRow, Register } from '../register/register.ts';

/**
 * What was paid while Comptoir was not running: told at the counter until somebody has seen it, also after another
 * restart.
 */
export interface PaidMeanwhile {
  /** An order that may be paid, as it was found at the start. */
  found(order: OrderRow): void;
  /** It was checked or changed: the first word of the gateway's since the start decides. */
  noticed(order: OrderRow): void;
  orders(): Promise<OrderRow[]>;
  seen(): Promise<void>;
}

const keptName = 'paidMeanwhile';
const keptSchema = z.array(z.uuid());

interface Parts {
  register: Pick<Register, 'get' | 'kept' | 'keep'>;
  logger: Logger;
}

export async function openPaidMeanwhile({ register, logger }: Parts): Promise<PaidMeanwhile> {
  const kept = keptSchema.safeParse(await register.kept(keptName));
  let ids = kept.success ? kept.data : [];
  /** When each was last checked before the start. */
  const awaited = new Map<string, number>();

  async function keep(next: string[]): Promise<void> {
    ids = next;
    await register.keep(keptName, next);
  }

  return {
    found: (order) => {
      if (isPayable(order) || order.status === 'unknown') awaited.set(order.id, order.checkedAt ?? 0);
    },
    noticed: (order) => {
      const checkedBefore = awaited.get(order.id);
      if (checkedBefore === undefined || (order.checkedAt ?? 0) <= checkedBefore) return;
      awaited.delete(order.id);
      if (order.status !== 'paid') return;
      keep([...ids, order.id]).catch((error: unknown) =>
        logger.warn({ error, orderId: order.id }, 'what was paid meanwhile is remembered in memory only'),
      );
    },
    orders: async () => {
      const rows = await Promise.all(ids.map((id) => register.get(id)));
      return rows.filter((row) => row !== undefined);
    },
    seen: () => keep([]),
  };
}
