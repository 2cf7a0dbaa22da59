import type { GatewayAnswer } from '../gateway/answer.ts';
import type { PaymentOrder } from '../gateway/gateway.ts';
import type { OrderRow } from '../register/register.ts';
import type { ActOutcome, ActParts } from './change-order.ts';
import { askAbout } from './check-order.ts';
import type { Fact } from './fact.ts';
import { learnAtLast } from './learn-at-last.ts';
import { isBusy, isOpenThere } from './may.ts';

/**
 * Asks the gateway to cancel an order, and asks it again what became of it: until it says cancelled, the order
 * counts as open.
 */
export function cancelOrder(
  parts: ActParts,
  command: { id: string; who: 'staff' | 'till' },
): Promise<ActOutcome> {
  return parts.turns.run(command.id, () => cancelInTurn(parts, command));
}

async function cancelInTurn(
  parts: ActParts,
  { id, who }: { id: string; who: 'staff' | 'till' },
): Promise<ActOutcome> {
  const order = await parts.register.get(id);
  if (!order) return { kind: 'not-found' };
  const { paymentOrderId } = order;
  if (!isOpenThere(order) || paymentOrderId === null) return { kind: 'conflict', reason: 'not-open', order };
  if (isBusy(order)) return { kind: 'conflict', reason: 'busy', order };
  const keys = parts.shops.keysFor(order);
  if (!keys) return { kind: 'unreachable', reason: 'stopped', order };
  const asked = await parts.book.learn(id, { type: 'cancel-asked', who });
  if (asked.cancelAskedAt === null) return { kind: 'conflict', reason: 'not-open', order: asked };
  const answer = await parts.gatewayClock.timed(keys, () =>
    parts.gateway.cancelPaymentOrder(keys, paymentOrderId, parts.closing),
  );
  const fact = factOf(answer);
  const told = fact ? await learnAtLast(parts, asked, fact) : asked;
  // Nothing was sent, or nobody is let in: asking again would end the same way.
  const isPointless =
    answer.outcome === 'never-sent' || (answer.outcome === 'refused' && answer.kind !== 'other');
  const after = isPointless ? told : (await askAbout(parts, told, parts.retiring)).order;
  return outcomeOf(answer, after);
}

/** That it was answered is no fact: only a Get says cancelled. */
function factOf(answer: GatewayAnswer<PaymentOrder>): Fact | undefined {
  const call = answer.evidence;
  switch (answer.outcome) {
    case 'answered':
      return undefined;
    case 'refused':
      return { type: 'cancel-refused', error: answer.error, call };
    case 'never-sent':
      return { type: 'cancel-never-sent', reason: answer.reason, call };
    case 'no-answer':
      return { type: 'cancel-unanswered', reason: answer.reason, call };
  }
}

function outcomeOf(answer: GatewayAnswer<PaymentOrder>, order: OrderRow): ActOutcome {
  if (answer.outcome === 'never-sent') return { kind: 'unreachable', reason: answer.reason, order };
  if (answer.outcome === 'refused') {
    return { kind: 'refused', isCredentials: answer.kind === 'credentials', error: answer.error, order };
  }
  if (order.status === 'cancelled') return { kind: 'order', order };
  if (!isOpenThere(order)) return { kind: 'conflict', reason: 'not-open', order };
  return answer.outcome === 'answered' ? { kind: 'order', order } : { kind: 'unknown', order };
}
