import { canBeHandled } from '../../../shared/order-doubt.ts';
import type { OrderRow } from '../register/register.ts';
import { lateMoneyMs } from '../watch/intervals.ts';
import { nextLateLook } from '../watch/late-looks.ts';
import { phaseOf } from '../watch/phase.ts';

/**
 * Whether customers' data of an order may go: it ended so long ago, nobody asks the gateway about it any more, and no
 * alarm about its money waits for a person, who would have to find the customer. `now` in the gateway's time, so that
 * a computer whose clock jumped ahead erases nothing early.
 */
export function mayErase(order: OrderRow, { now, keepMs }: { now: number; keepMs: number }): boolean {
  const endedAt = endOf(order, now);
  return endedAt !== null && endedAt + keepMs <= now && !isWatched(order, now) && !hasAlarm(order);
}

/** `null` while it can still be paid, or nobody knows better. */
function endOf(order: OrderRow, now: number): number | null {
  const phase = phaseOf(order, now);
  switch (phase.is) {
    case 'live':
    case 'proving':
      return null;
    case 'done':
      return order.status === 'requesting' ? null : (order.closedAt ?? order.createdAt);
    case 'closed':
    case 'settled':
      return phase.since;
  }
}

function isWatched(order: OrderRow, now: number): boolean {
  const phase = phaseOf(order, now);
  if (phase.is === 'closed') return now < phase.since + lateMoneyMs;
  return phase.is === 'settled' && nextLateLook(order, phase.since, now) !== null;
}

function hasAlarm({ status, attention }: OrderRow): boolean {
  return attention !== null && canBeHandled({ status, attention: { code: attention } });
}
