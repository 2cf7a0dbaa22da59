import type { Evidence } from '../../../shared/order-event.ts';
import { provesNothingChanged } from '../gateway/error-kinds.ts';
import type { OrderRow } from '../register/register.ts';
import { type Decision, evidenceOf, evidenceOfRefusal, type Fact, nothing } from './fact.ts';
import type { GatewayWord } from './gateway-word.ts';
import { isBusy, isOpenThere } from './may.ts';

type Asked = Extract<Fact, { type: 'cancel-asked' }>;
type Failed = Extract<Fact, { type: 'cancel-refused' | 'cancel-never-sent' | 'cancel-unanswered' }>;

const cancelService = 'Charge/PaymentOrder/Cancel';

/** How long a cancel that was asked for may still take effect while the gateway says RUNNING. */
const cancelWithinMs = 60_000;

/** Written before the call. */
export function decideCancelAsked(order: OrderRow, { who }: Asked, now: number): Decision {
  if (!isOpenThere(order) || isBusy(order)) return nothing;
  return {
    patch: { cancelAskedAt: now },
    events: [{ type: 'cancel-asked', who, evidence: { webService: cancelService } }],
  };
}

/** Refused, or lost on its way. That it was answered changes nothing either: only a Get says cancelled. */
export function decideCancelFailed(order: OrderRow, fact: Failed): Decision {
  if (order.cancelAskedAt === null) return nothing;
  if (fact.type === 'cancel-refused') {
    const evidence = evidenceOfRefusal(fact.call, fact.error);
    if (!provesNothingChanged(fact.error)) return unconfirmed(evidence);
    return { patch: { cancelAskedAt: null }, events: [{ type: 'cancel-refused', who: 'gateway', evidence }] };
  }
  const evidence = evidenceOf(fact.call, { reason: fact.reason });
  if (fact.type === 'cancel-unanswered') return unconfirmed(evidence);
  return { patch: { cancelAskedAt: null }, events: [{ type: 'cancel-refused', who: 'comptoir', evidence }] };
}

/** What a Get tells of a cancel that was asked for: it came to be, it did not, or it may still. */
export function settleCancel(
  order: OrderRow,
  { word, evidence, now }: { word: GatewayWord; evidence: Evidence; now: number },
): Decision {
  const { cancelAskedAt } = order;
  if (cancelAskedAt === null) return nothing;
  if (word === 'cancelled') return { patch: { cancelAskedAt: null }, events: [] };
  const isRunning = word === 'open' || word === 'refused';
  // Asked for in the future: by a clock that the gateway's answers have set back since.
  if (isRunning && Math.abs(now - cancelAskedAt) < cancelWithinMs) return nothing;
  return {
    patch: { cancelAskedAt: null },
    events: [{ type: 'cancel-refused', who: 'comptoir', evidence: { ...evidence, reason: 'not-applied' } }],
  };
}

function unconfirmed(evidence: Evidence): Decision {
  return { patch: {}, events: [{ type: 'cancel-unconfirmed', who: 'comptoir', evidence }] };
}
