import { canBeHandled } from '../../../shared/order-doubt.ts';
import type { OrderPatch, OrderRow } from '../register/register.ts';
import { type Decision, type Fact, nothing } from './fact.ts';
import { moneySeen } from './money-seen.ts';
import { viewOf } from './order-view.ts';

type Handled = Extract<Fact, { type: 'handled' }>;

/** Whether a person can end the alarm of this order. */
export const hasAlarm = (order: OrderRow) => canBeHandled(viewOf(order));

/** A person ended the alarm: what the gateway said stays, and it is never green by that. */
export function decideHandled(order: OrderRow, { who, how, by, because }: Handled, now: number): Decision {
  const { attention } = order;
  if (attention === null || !hasAlarm(order)) return nothing;
  return {
    patch: {
      attention: null,
      handled: { attention, how, by, at: now, money: moneySeen(order) },
      ...endedChange(order),
    },
    events: [
      {
        type: 'handled',
        who,
        evidence: { attention, how, staff: by },
        ...(because === undefined ? {} : { personal: { because } }),
      },
    ],
  };
}

/** Of a change that never got its answer the payments tell which amount was paid. */
function endedChange(order: OrderRow): OrderPatch {
  const { status, pendingAmount } = order;
  if (status !== 'paid' || pendingAmount === null) return {};
  const isTaken = order.transactions !== null && moneySeen(order) === pendingAmount;
  return {
    pendingAmount: null,
    pendingExpiresAt: null,
    changeAskedAt: null,
    ...(isTaken ? { amount: pendingAmount } : {}),
  };
}
