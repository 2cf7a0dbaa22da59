import type { GatewayAnswer } from '../gateway/answer.ts';
import type { Gateway, PaymentOrder } from '../gateway/gateway.ts';
import type { CreatePaymentOrderRequest } from '../gateway/requests.ts';
import type { Clock, ShopKeys } from '../ports.ts';
import type { EventDraft, OrderRow } from '../register/register.ts';
import type { Fact } from './fact.ts';
import type { GatewayClock } from './gateway-clock.ts';
import { learnAtLast } from './learn-at-last.ts';
import type { OrderBook } from './order-book.ts';

const webService = 'Charge/CreatePaymentOrder';

/** A link nobody has seen may be asked for again: at most twice more, within a minute of the first time. */
const maxAttempts = 3;
const againWithinMs = 60_000;
const pauseMs = 1_000;

export interface Ask {
  order: OrderRow;
  keys: ShopKeys;
  request: CreatePaymentOrderRequest;
  /** Aborts when whoever asked has gone: then nothing is asked again. */
  caller: AbortSignal | undefined;
}

export interface AskParts {
  gateway: Gateway;
  gatewayClock: GatewayClock;
  book: OrderBook;
  clock: Clock;
  /** Aborts when the program begins to close: nothing is asked again. */
  retiring: AbortSignal;
  /** Aborts a little later, and cuts also a call that is under way. */
  closing: AbortSignal;
}

export type CreateAnswer = GatewayAnswer<PaymentOrder>;

/** The event of one attempt; from the second on with the reason why the one before counts for nothing. */
export function askedEvent(attempt: number, reason?: string): EventDraft {
  const evidence = { webService, attempt, ...(reason === undefined ? {} : { reason }) };
  return { type: 'asked', who: 'comptoir', evidence };
}

/**
 * Asks the gateway for the order until there is an answer or asking again is no longer right, and writes
 * how it ended. An attempt without an answer may have made an order all the same, so two orders with one
 * reference may come to exist there. The customer sees at most one link, the last; the other can be found
 * by nobody, and money on either shows under the reference.
 */
export async function askCreate(
  parts: AskParts,
  ask: Ask,
): Promise<{ order: OrderRow; answer: CreateAnswer }> {
  const startedAt = parts.clock.monotonic();
  for (let attempt = 1; ; attempt++) {
    // The caller's signal is not passed on: a create that left is worth its answer, whoever waits for it.
    const answer = await parts.gatewayClock.timed(ask.keys, () =>
      parts.gateway.createPaymentOrder(ask.keys, ask.request, parts.closing),
    );
    const elapsedMs = parts.clock.monotonic() - startedAt;
    const isLink = ask.order.channel === 'link';
    const isAskedAgain =
      mayAskAgain(answer, { attempt, elapsedMs, isLink }) &&
      (await stillWanted(parts, ask)) &&
      (await isNextWritten(parts.book, ask.order.id, answer));
    if (!isAskedAgain) return { order: await learnAtLast(parts, ask.order, factOf(answer)), answer };
  }
}

/**
 * Only a link that got no answer is asked for again: what is sent could reach a customer twice. A refusal is an
 * answer, and what never left is told at once.
 */
export function mayAskAgain(
  answer: CreateAnswer,
  { attempt, elapsedMs, isLink }: { attempt: number; elapsedMs: number; isLink: boolean },
): boolean {
  const isUnanswered = answer.outcome === 'no-answer' || (answer.outcome === 'never-sent' && attempt > 1);
  return isLink && isUnanswered && attempt < maxAttempts && elapsedMs + pauseMs < againWithinMs;
}

/** The next attempt is on disk before it leaves. Where the disk refuses, how this one ended is the end. */
async function isNextWritten(book: OrderBook, orderId: string, answer: CreateAnswer): Promise<boolean> {
  const reason = 'reason' in answer ? answer.reason : undefined;
  const written = book.write(orderId, ({ attempts }) => ({
    patch: { attempts: attempts + 1 },
    events: [askedEvent(attempts + 1, reason)],
  }));
  return written.then(
    () => true,
    () => false,
  );
}

async function stillWanted({ clock, retiring }: AskParts, { caller }: Ask): Promise<boolean> {
  const ends = caller ? AbortSignal.any([caller, retiring]) : retiring;
  await clock.sleep(pauseMs, 'before asking for a link again', ends);
  return !ends.aborted;
}

function factOf(answer: CreateAnswer): Fact {
  const call = answer.evidence;
  switch (answer.outcome) {
    case 'answered':
      return { type: 'created', answer: answer.value, envelope: answer.envelope, call };
    case 'refused':
      return { type: 'create-refused', error: answer.error, call };
    case 'never-sent':
      return { type: 'create-never-sent', reason: answer.reason, call };
    case 'no-answer':
      return { type: 'create-unanswered', reason: answer.reason, call };
  }
}
