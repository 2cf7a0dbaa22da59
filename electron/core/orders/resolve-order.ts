import type { AttentionCode } from '../../../shared/attention.ts';
import type { ResolveOrder } from '../../../shared/order-doubt.ts';
import type { GatewayAnswer, GatewayError } from '../gateway/answer.ts';
import type { PaymentOrder } from '../gateway/gateway.ts';
import type { OrderRow } from '../register/register.ts';
import type { ActParts } from './change-order.ts';
import { askAbout } from './check-order.ts';
import { isAboutTheOrder } from './decide-get.ts';
import { isInDoubt } from './decide-resolution.ts';
import { differenceOf } from './gateway-word.ts';
import { isLinkOf } from './payment-link.ts';

export type ResolveOutcome =
  | { kind: 'order'; order: OrderRow }
  | { kind: 'not-found' }
  | { kind: 'not-in-doubt'; order: OrderRow }
  /** Money came under its reference: it does exist. */
  | { kind: 'money-came'; order: OrderRow }
  | { kind: 'not-a-link'; order: OrderRow }
  /** The gateway has no payment order of ours under that id. */
  | { kind: 'no-such-id' }
  | { kind: 'another-order'; differs: Difference; order: OrderRow }
  | { kind: 'refused'; isCredentials: boolean; error: GatewayError; order: OrderRow }
  | { kind: 'unreachable'; reason: string; order: OrderRow };

export type Difference = 'amount' | 'currency' | 'reference' | 'mode';

export interface ResolveCommand {
  id: string;
  found: ResolveOrder;
  who: 'staff' | 'till';
}

/** Writes what staff found out about a create without an answer; an id of the gateway's is looked up first. */
export function resolveOrder(parts: ActParts, command: ResolveCommand): Promise<ResolveOutcome> {
  return parts.turns.run(command.id, () => resolveInTurn(parts, command));
}

async function resolveInTurn(parts: ActParts, { id, found, who }: ResolveCommand): Promise<ResolveOutcome> {
  const order = await parts.register.get(id);
  if (!order) return { kind: 'not-found' };
  if (!isInDoubt(order)) return { kind: 'not-in-doubt', order };
  switch (found.outcome) {
    case 'created':
      return lookUp(parts, { order, who, paymentOrderId: found.paymentOrderId });
    case 'link-only': {
      const { paymentUrl } = found;
      if (!isLinkOf(order, paymentUrl)) return { kind: 'not-a-link', order };
      return written(parts, { id, fact: { type: 'resolved', who, resolution: 'link-only', paymentUrl } });
    }
    case 'not-created':
      if (order.attention === 'MONEY_WITH_REFERENCE') return { kind: 'money-came', order };
      return written(parts, { id, fact: { type: 'resolved', who, resolution: 'not-created' } });
    case 'left':
      return written(parts, { id, fact: { type: 'resolved', who, resolution: 'left' } });
  }
}

async function written(
  { book }: ActParts,
  { id, fact }: { id: string; fact: Parameters<ActParts['book']['learn']>[1] },
): Promise<ResolveOutcome> {
  return { kind: 'order', order: await book.learn(id, fact) };
}

interface LookUp {
  order: OrderRow;
  who: 'staff' | 'till';
  paymentOrderId: string;
}

async function lookUp(parts: ActParts, { order, who, paymentOrderId }: LookUp): Promise<ResolveOutcome> {
  const keys = parts.shops.keysFor(order);
  if (!keys) return { kind: 'unreachable', reason: 'stopped', order };
  const answer = await parts.gatewayClock.timed(order, () =>
    parts.gateway.getPaymentOrder(keys, paymentOrderId, parts.retiring),
  );
  if (answer.outcome !== 'answered') return failed(answer, order);
  const { value, envelope, evidence: call } = answer;
  const difference = differenceOf({ ...order, paymentOrderId }, value, envelope);
  if (difference) return { kind: 'another-order', differs: differs[difference] ?? 'reference', order };
  await parts.book.learn(order.id, { type: 'resolved-created', who, answer: value, envelope, call });
  const now = await parts.register.get(order.id);
  if (!now) return { kind: 'not-found' };
  const checked = await askAbout(parts, now, parts.retiring);
  return { kind: 'order', order: checked.order };
}

const differs: Partial<Record<AttentionCode, Difference>> = {
  AMOUNT_DIFFERS: 'amount',
  CURRENCY_DIFFERS: 'currency',
  REFERENCE_DIFFERS: 'reference',
  MODE_DIFFERS: 'mode',
};

type Failed = Exclude<GatewayAnswer<PaymentOrder>, { outcome: 'answered' }>;

function failed(answer: Failed, order: OrderRow): ResolveOutcome {
  if (answer.outcome !== 'refused') return { kind: 'unreachable', reason: answer.reason, order };
  if (answer.kind === 'other' && isAboutTheOrder(answer.error)) return { kind: 'no-such-id' };
  return { kind: 'refused', isCredentials: answer.kind === 'credentials', error: answer.error, order };
}
