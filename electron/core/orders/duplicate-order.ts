import type { Mode } from '../../../shared/order.ts';
import { createOrderSchema } from '../../../shared/order-wish.ts';
import type { OrderRow, RegisterReader } from '../register/register.ts';
import { wishOf } from './change-order.ts';
import type { CreateOutcome, Creator } from './create-order.ts';
import { duplicateMadeBefore } from './made-before.ts';
import type { Shops } from './shops.ts';

export interface DuplicateCommand {
  id: string;
  mode: Mode | undefined;
  reference: string | undefined;
  idempotencyKey: string | undefined;
  who: 'staff' | 'till';
  /** Aborts when whoever asked no longer waits. */
  caller: AbortSignal | undefined;
}

export type DuplicateOutcome =
  | CreateOutcome
  | { kind: 'not-found' }
  | { kind: 'erased'; order: OrderRow }
  | { kind: 'broken'; issues: { path: string; message: string }[] };

interface Parts {
  register: Pick<RegisterReader, 'get' | 'eventsOf' | 'personal' | 'findByKey'>;
  creator: Creator;
  shops: Pick<Shops, 'open' | 'currentMode'>;
}

/** A new order with all of another one's wish but its reference and expiry. */
export async function duplicateOrder(
  parts: Parts,
  { id, mode, reference, ...asked }: DuplicateCommand,
): Promise<DuplicateOutcome> {
  const { register, creator } = parts;
  const order = await register.get(id);
  if (!order) return { kind: 'not-found' };
  const wish = await wishOf(register, order);
  if (!wish) {
    const { idempotencyKey } = asked;
    const made = await duplicateMadeBefore(parts, { model: id, mode, reference, idempotencyKey });
    return made ?? { kind: 'erased', order };
  }
  const { amount, currency } = order;
  const parsed = createOrderSchema.safeParse({ ...wish, amount, currency, mode, reference });
  if (parsed.success) return creator.create({ ...asked, input: parsed.data, model: id });
  const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  return { kind: 'broken', issues };
}
