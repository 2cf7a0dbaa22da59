import type { GatewayAnswer, GatewayError } from '../gateway/answer.ts';
import { tooManyTransactionsCode } from '../gateway/error-kinds.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { ShopKeys } from '../ports.ts';
import type { OrderRow, RegisterReader } from '../register/register.ts';
import type { CheckResult } from '../watch/watch.ts';
import { isAboutTheOrder } from './decide-get.ts';
import { isAskedByReference } from './decide-proof.ts';
import { wantsReason } from './decide-reason.ts';
import type { Fact } from './fact.ts';
import type { GatewayClock } from './gateway-clock.ts';
import type { Lanes } from './lanes.ts';
import type { OrderBook } from './order-book.ts';
import type { Shops } from './shops.ts';
import type { Silences } from './silences.ts';

/** A check as the watch wants it, and what a caller who asked for it is told. */
export type Checked = CheckResult & {
  requests: number;
  /** Whether the gateway answered about the order itself, whatever became of the second proof. */
  isFresh: boolean;
  error?: GatewayError;
  reason?: string;
};

export interface CheckParts {
  register: Pick<RegisterReader, 'get'>;
  book: OrderBook;
  gateway: Gateway;
  gatewayClock: GatewayClock;
  shops: Shops;
  silences: Silences;
}

export interface CheckerParts extends CheckParts {
  /** Whose turn it is to talk to the gateway about an order: a read waits for a change under way. */
  turns: Lanes;
}

/**
 * Asks the gateway about one order, now. One read in flight per order: whoever asks meanwhile gets that
 * one's answer, and no older answer can arrive after a newer one. Rejects only when the register does.
 */
export interface Checker {
  check(orderId: string, signal: AbortSignal): Promise<Checked | undefined>;
}

export function createChecker(parts: CheckerParts): Checker {
  const inFlight = new Map<string, Promise<Checked | undefined>>();

  async function fresh(orderId: string, signal: AbortSignal): Promise<Checked | undefined> {
    try {
      const order = await parts.register.get(orderId);
      return order && (await askAbout(parts, order, signal));
    } finally {
      inFlight.delete(orderId);
    }
  }

  return {
    check(orderId, signal) {
      const running = inFlight.get(orderId) ?? parts.turns.run(orderId, () => fresh(orderId, signal));
      inFlight.set(orderId, running);
      return running;
    },
  };
}

/** Asks about an order whose turn it is. Rejects only when the register does. */
export async function askAbout(parts: CheckParts, order: OrderRow, signal: AbortSignal): Promise<Checked> {
  const keys = parts.shops.keysFor(order);
  if (!keys || (order.paymentOrderId === null && !isAskedByReference(order))) {
    return { result: 'not-asked', order, requests: 0, isFresh: false };
  }
  const asking = { parts, keys, signal };
  if (order.paymentOrderId === null) return askTransactions(asking, order);
  const first = await askOrder(asking, order, order.paymentOrderId);
  // A gateway that has lost the order, or purged it, proves nothing by having no transactions of it.
  const isKnownThere = first.result === 'answered' && first.error === undefined;
  if (isKnownThere && wantsReason(order, first.order)) {
    const second = await askTransactions(asking, first.order);
    return { ...first, order: second.order, requests: 2 };
  }
  if (!isKnownThere || first.order.status !== 'paid') return overdue(parts, first);
  const second = await askTransactions(asking, first.order);
  return overdue(parts, { ...second, isFresh: true, requests: 2 });
}

interface Asking {
  parts: CheckParts;
  keys: ShopKeys;
  signal: AbortSignal;
}

async function askOrder({ parts, keys, signal }: Asking, order: OrderRow, id: string): Promise<Checked> {
  const answer = await parts.gatewayClock.timed(keys, () => parts.gateway.getPaymentOrder(keys, id, signal));
  const fact = factOf(answer, {
    answered: ({ value, envelope, evidence }) => ({ type: 'got', answer: value, envelope, call: evidence }),
    refused: ({ error, evidence }) => ({ type: 'get-refused', error, call: evidence }),
  });
  const after = fact ? await parts.book.learn(order.id, fact) : order;
  return told(parts, answer, checkedOf(answer, after));
}

async function askTransactions({ parts, keys, signal }: Asking, order: OrderRow): Promise<Checked> {
  const { reference } = order;
  const answer = await parts.gatewayClock.timed(keys, () =>
    parts.gateway.getTransactions(keys, reference, signal),
  );
  const fact = factOf(answer, {
    answered: ({ value, evidence }) => ({ type: 'transactions', transactions: value, call: evidence }),
    refused: ({ error, evidence }) => ({ type: 'transactions-refused', error, call: evidence }),
  });
  const after = fact ? await parts.book.learn(order.id, fact) : order;
  return told(parts, answer, checkedOf(answer, after));
}

/** A check that told nothing of the order leaves an event, once in a row. */
async function told<T>(parts: CheckParts, answer: GatewayAnswer<T>, checked: Checked): Promise<Checked> {
  const { id } = checked.order;
  if (checked.isFresh) {
    parts.silences.ended(id, answer.evidence.webService);
    return checked;
  }
  const fact = parts.silences.broken(id, answer);
  return fact ? { ...checked, order: await parts.book.learn(id, fact) } : checked;
}

/** A payment without proof for a minute turns amber also while nobody answers. */
async function overdue(parts: CheckParts, checked: Checked): Promise<Checked> {
  const { status, provenAt } = checked.order;
  if (status !== 'paid' || provenAt !== null) return checked;
  return { ...checked, order: await parts.book.learn(checked.order.id, { type: 'time' }) };
}

type Answered<T> = Extract<GatewayAnswer<T>, { outcome: 'answered' }>;
type Refusal = Extract<GatewayAnswer<never>, { outcome: 'refused' }>;

/** No answer is no fact: nothing changes, but that the order was not checked. */
function factOf<T>(
  answer: GatewayAnswer<T>,
  make: { answered(answer: Answered<T>): Fact; refused(answer: Refusal): Fact },
): Fact | undefined {
  if (answer.outcome === 'answered') return make.answered(answer);
  return answer.outcome === 'refused' && answer.kind === 'other' ? make.refused(answer) : undefined;
}

function checkedOf<T>(answer: GatewayAnswer<T>, order: OrderRow): Checked {
  const asked = { order, requests: 1 };
  switch (answer.outcome) {
    case 'answered':
      return { ...asked, result: 'answered', isFresh: true };
    case 'refused':
      return { ...asked, ...refusalOf(answer), error: answer.error };
    case 'never-sent':
    case 'no-answer':
      return { ...asked, result: 'unreachable', isFresh: false, reason: answer.reason };
  }
}

/** A refusal that says something about the order is an answer; any other is none. */
function refusalOf({ kind, error }: Refusal): Pick<Checked, 'result' | 'isFresh'> {
  if (kind === 'credentials') return { result: 'credentials', isFresh: false };
  if (kind === 'limit') return { result: 'limited', isFresh: false };
  const isAnswer = isAboutTheOrder(error) || error.errorCode === tooManyTransactionsCode;
  return { result: isAnswer ? 'answered' : 'unreachable', isFresh: isAnswer };
}
