import type { HandleOrder } from '../../../shared/order-doubt.ts';
import type { OrderRow } from '../register/register.ts';
import type { ActParts } from './change-order.ts';
import { hasAlarm } from './decide-handling.ts';
import type { StaffDesk } from './staff-desk.ts';

export type HandleOutcome =
  | { kind: 'order'; order: OrderRow }
  | { kind: 'not-found' }
  | { kind: 'not-in-doubt'; order: OrderRow }
  /** Whoever ends an alarm about money says who they are. */
  | { kind: 'nameless' };

interface HandleParts extends Pick<ActParts, 'register' | 'book' | 'turns'> {
  staff: Pick<StaffDesk, 'current'>;
}

export interface HandleCommand {
  id: string;
  handling: HandleOrder;
  who: 'staff' | 'till';
}

/** Ends an alarm about an order's money by a person's word. Refunds themselves are made in the Back Office. */
export function handleOrder(parts: HandleParts, command: HandleCommand): Promise<HandleOutcome> {
  return parts.turns.run(command.id, () => handleInTurn(parts, command));
}

async function handleInTurn(
  { register, book, staff }: HandleParts,
  { id, handling, who }: HandleCommand,
): Promise<HandleOutcome> {
  const order = await register.get(id);
  if (!order) return { kind: 'not-found' };
  if (!hasAlarm(order)) return { kind: 'not-in-doubt', order };
  const by = handling.by ?? staff.current();
  if (by === null) return { kind: 'nameless' };
  const because = handling.how === 'kept' ? { because: handling.because } : {};
  const after = await book.learn(id, { type: 'handled', who, how: handling.how, by, ...because });
  return after.handled === null ? { kind: 'not-in-doubt', order: after } : { kind: 'order', order: after };
}
