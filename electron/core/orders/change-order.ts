import type { ChangeOrder, Wish } from '../../../shared/order-wish.ts';
import type { GatewayAnswer, GatewayError } from '../gateway/answer.ts';
import type { PaymentOrder } from '../gateway/gateway.ts';
import type { OrderRow, RegisterReader } from '../register/register.ts';
import { type Changed, changedWish } from './changed-wish.ts';
import { askAbout, type Checked, type CheckParts } from './check-order.ts';
import type { Fact } from './fact.ts';
import type { Lanes } from './lanes.ts';
import { learnAtLast } from './learn-at-last.ts';
import { isBusy, isOpenThere } from './may.ts';
import { updateRequest } from './order-request.ts';
import { currentWish } from './wish.ts';

/** How a change or a cancel ended; always with the order as it is now. */
export type ActOutcome =
  | { kind: 'order'; order: OrderRow }
  | { kind: 'not-found' }
  | { kind: 'invalid'; issues: { path: string; message: string }[] }
  | {
      kind: 'conflict';
      reason: 'not-open' | 'changed-meanwhile' | 'busy' | 'erased' | 'nothing-to-change';
      order: OrderRow;
    }
  | { kind: 'refused'; isCredentials: boolean; error: GatewayError; order: OrderRow }
  /** Nothing was sent. */
  | { kind: 'unreachable'; reason: string; order: OrderRow }
  /** It was sent and not answered. */
  | { kind: 'unknown'; order: OrderRow };

export interface ActParts extends CheckParts {
  register: Pick<RegisterReader, 'get' | 'eventsOf' | 'personal'>;
  turns: Lanes;
  clock: Parameters<typeof learnAtLast>[0]['clock'];
  retiring: AbortSignal;
  closing: AbortSignal;
}

export interface ChangeCommand {
  id: string;
  change: ChangeOrder;
  who: 'staff' | 'till';
}

/**
 * Changes an order at the gateway, if it is still there as we know it. Nobody else talks to the gateway about it
 * meanwhile, so that no answer from before the change is judged after it.
 */
export function changeOrder(parts: ActParts, command: ChangeCommand): Promise<ActOutcome> {
  return parts.turns.run(command.id, () => changeInTurn(parts, command));
}

async function changeInTurn(parts: ActParts, { id, change, who }: ChangeCommand): Promise<ActOutcome> {
  const known = await parts.register.get(id);
  if (!known) return { kind: 'not-found' };
  const checked = await askAbout(parts, known, parts.retiring);
  const { order } = checked;
  const obstacle = obstacleTo(known, checked);
  if (obstacle) return obstacle;
  const { paymentOrderId } = order;
  // Asked for only now: they may have been taken away while the gateway answered.
  const keys = parts.shops.keysFor(order);
  if (!keys || paymentOrderId === null) return { kind: 'unreachable', reason: 'stopped', order };
  const wish = await wishOf(parts.register, order);
  if (!wish) return { kind: 'conflict', reason: 'erased', order };
  const changed = changedWish({ order, wish, now: parts.gatewayClock.now(order) }, change);
  if (!changed.ok) return { kind: 'invalid', issues: changed.error };
  if (changed.value.fields.length === 0) return { kind: 'conflict', reason: 'nothing-to-change', order };
  const asked = await parts.book.learn(id, { type: 'change-asked', who, ...changed.value });
  if (asked.changeAskedAt === null) return { kind: 'conflict', reason: 'not-open', order: asked };
  const request = updateRequest(wanted({ ...asked, paymentOrderId }, changed.value), {
    before: wish,
    after: changed.value.wish,
  });
  const answer = await parts.gatewayClock.timed(keys, () =>
    parts.gateway.updatePaymentOrder(keys, request, parts.closing),
  );
  return told(parts, { order: await learnAtLast(parts, asked, factOf(answer)), answer });
}

/** What the gateway just said keeps an order from being changed; it wins over what we knew. */
function obstacleTo(known: OrderRow, checked: Checked): ActOutcome | undefined {
  const { order, isFresh, error, result, reason } = checked;
  if (result === 'not-asked') {
    return isOpenThere(known)
      ? { kind: 'unreachable', reason: 'stopped', order }
      : { kind: 'conflict', reason: 'not-open', order };
  }
  if (!isFresh) {
    return error
      ? { kind: 'refused', isCredentials: result === 'credentials', error, order }
      : { kind: 'unreachable', reason: reason ?? 'network', order };
  }
  if (order.status === 'unknown') return { kind: 'conflict', reason: 'changed-meanwhile', order };
  if (!isOpenThere(order)) return { kind: 'conflict', reason: 'not-open', order };
  return isBusy(order) ? { kind: 'conflict', reason: 'busy', order } : undefined;
}

/** What an order was given, as it is now; `undefined` once it was erased. */
export async function wishOf(
  register: Pick<RegisterReader, 'eventsOf' | 'personal'>,
  order: Pick<OrderRow, 'id' | 'channel'>,
): Promise<Wish | undefined> {
  const [events, entries] = await Promise.all([register.eventsOf(order.id), register.personal(order.id)]);
  return currentWish(order, events, entries);
}

function wanted<Row extends OrderRow>(order: Row, { amount, expiresAt }: Changed): Row {
  return { ...order, amount, expiresAt: expiresAt ?? order.expiresAt };
}

function factOf(answer: GatewayAnswer<PaymentOrder>): Fact {
  const call = answer.evidence;
  switch (answer.outcome) {
    case 'answered':
      return { type: 'change-answered', answer: answer.value, envelope: answer.envelope, call };
    case 'refused':
      return { type: 'change-refused', error: answer.error, call };
    case 'never-sent':
      return { type: 'change-never-sent', reason: answer.reason, call };
    case 'no-answer':
      return { type: 'change-unanswered', reason: answer.reason, call };
  }
}

interface Answered {
  order: OrderRow;
  answer: GatewayAnswer<PaymentOrder>;
}

async function told(parts: ActParts, { order, answer }: Answered): Promise<ActOutcome> {
  if (answer.outcome === 'never-sent') return { kind: 'unreachable', reason: answer.reason, order };
  if (answer.outcome === 'refused') {
    const { order: fresh } =
      answer.kind === 'other' ? await askAbout(parts, order, parts.retiring) : { order };
    const isCredentials = answer.kind === 'credentials';
    return { kind: 'refused', isCredentials, error: answer.error, order: fresh };
  }
  return order.changeAskedAt === null ? { kind: 'order', order } : { kind: 'unknown', order };
}
