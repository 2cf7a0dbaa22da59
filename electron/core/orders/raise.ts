import type { AttentionCode } from '../../../shared/attention.ts';
import type { Evidence } from '../../../shared/order-event.ts';
import type { EventDraft, OrderRow } from '../register/register.ts';
import { endsWithMatch, isGraver, isNoGraver } from './attention.ts';
import { type Decision, nothing } from './fact.ts';
import { moneySeen } from './money-seen.ts';

/** Shows a doubt, unless the order shows one as grave, or a person has already looked into it. */
export function raise(order: OrderRow, doubt: AttentionCode, evidence: Evidence): Decision {
  if (!isGraver(doubt, order.attention) || isHandled(order, doubt)) return nothing;
  return { patch: { attention: doubt }, events: [doubtEvent(doubt, evidence)] };
}

export function doubtEvent(doubt: AttentionCode, evidence: Evidence): EventDraft {
  const type = doubt === 'STATUS_UNREADABLE' ? 'unreadable' : 'attention';
  return { type, who: 'comptoir', evidence: { ...evidence, attention: doubt } };
}

/**
 * Whether a person ended an alarm that says as much about the same money: that one and smaller doubts are not told
 * again, or two of them would take turns for ever. A graver one, another sum, and any doubt about the payment order
 * itself are told anew.
 */
export function isHandled(order: OrderRow, doubt: AttentionCode): boolean {
  const { handled } = order;
  if (handled === null || endsWithMatch(doubt)) return false;
  const money = moneySeen(order);
  if (handled.how === 'refunded' && money <= handled.money && money >= leftAfterRefund(order)) return true;
  return money === handled.money && isNoGraver(doubt, handled.attention);
}

/** Money that was refunded goes, which is no news; of a payment too many the order's own stays. */
function leftAfterRefund({ handled, amount }: OrderRow): number {
  return handled?.attention === 'TRANSACTIONS_DIFFER' ? amount : 0;
}
