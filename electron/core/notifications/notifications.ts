import type { CheckedNotification } from '../../../shared/contract/notification.ts';
import { type NotificationFacts, readNotificationAnswer } from '../gateway/ipn-answer.ts';
import { readNotificationForm } from '../gateway/ipn-form.ts';
import { type SigningKeys, signersOf } from '../gateway/ipn-signature.ts';
import type { Checker } from '../orders/check-order.ts';
import type { OrderBook } from '../orders/order-book.ts';
import type { Clock, Logger } from '../ports.ts';
import type { OrderRow } from '../register/register.ts';
import { type FindOrderParts, findOrder } from './find-order.ts';
import { createRefusalLog, type RefusalLog } from './refusal-log.ts';

/** Judges what claims to be a notification of Lyra's (IPN). */
export interface Notifications {
  /**
   * A genuine one is written down once, however often it is sent, and its order is asked about at once; that
   * goes on after this resolves. Whatever it says, it never makes an order paid.
   */
  receive(body: string): Promise<CheckedNotification>;
}

export interface NotificationParts {
  register: FindOrderParts;
  book: Pick<OrderBook, 'write'>;
  checker: Checker;
  shops: { signingKeys(): SigningKeys[] };
  clock: Pick<Clock, 'monotonic'>;
  logger: Logger;
  /** Ends the question that is under way. */
  retiring: AbortSignal;
}

export function createNotifications(parts: NotificationParts): Notifications {
  const refusals = createRefusalLog(parts.clock, parts.logger);
  const remember = createMemory();
  return {
    async receive(body) {
      const judged = await judge(parts, body);
      if ('order' in judged) return accepted(parts, judged, remember);
      return refused(judged, refusals);
    },
  };
}

type Refused = {
  verdict: 'foreign' | 'forged' | 'unreadable';
  keys?: SigningKeys;
  facts?: NotificationFacts;
};
type Genuine = { order: OrderRow; keys: SigningKeys; facts: NotificationFacts; hash: string };

async function judge({ register, shops }: NotificationParts, body: string): Promise<Refused | Genuine> {
  const form = readNotificationForm(body);
  if (!form) return { verdict: 'unreadable' };
  const signers = signersOf(form, shops.signingKeys());
  const [first] = signers;
  if (!first) return { verdict: 'forged' };
  const facts = readNotificationAnswer(first.text);
  if (!facts) return { verdict: 'unreadable', keys: first.keys };
  for (const { keys } of signers) {
    const order = await findOrder(register, facts, keys);
    if (order) return { order, keys, facts, hash: form.hash.toString('hex') };
  }
  return { verdict: 'foreign', keys: first.keys, facts };
}

function refused({ verdict, keys, facts }: Refused, refusals: RefusalLog): CheckedNotification {
  refusals.refused(verdict);
  return { verdict, ...(keys ? { mode: keys.mode } : {}), ...(facts ? saidBy(facts) : {}) };
}

async function accepted(
  parts: NotificationParts,
  { order, keys, facts, hash }: Genuine,
  remember: Remember,
): Promise<CheckedNotification> {
  const told = facts.payments.length > 0 ? facts.payments.join() : hash;
  await remember(`${order.id} ${told}`, async () => {
    const evidence = facts.orderStatus === null ? {} : { gatewayStatus: facts.orderStatus };
    await parts.book.write(order.id, () => ({
      patch: {},
      events: [{ type: 'notified', who: 'gateway', evidence }],
    }));
    askAtOnce(parts, order.id);
  });
  const { mode } = keys;
  return { verdict: 'genuine', mode, ...saidBy(facts), orderId: order.id, reference: order.reference };
}

/** Not waited for: whoever notifies wants an answer fast, and the watch asks again should this fail. */
function askAtOnce({ checker, logger, retiring }: NotificationParts, orderId: string): void {
  checker
    .check(orderId, retiring)
    .catch((error: unknown) => logger.error({ error, orderId }, 'a notified order could not be checked'));
}

function saidBy({ orderStatus, reference }: NotificationFacts) {
  return {
    ...(orderStatus === null ? {} : { orderStatus }),
    ...(reference === null ? {} : { reference }),
  };
}

type Remember = (key: string, once: () => Promise<void>) => Promise<void>;

const remembered = 1_000;

/** Does something once for each of the last keys; one that failed may be tried again. */
function createMemory(): Remember {
  const known = new Map<string, Promise<void>>();
  return async (key, once) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const work = once();
    known.set(key, work);
    const [oldest] = known.keys();
    if (known.size > remembered && oldest !== undefined) known.delete(oldest);
    try {
      await work;
    } catch (error) {
      known.delete(key);
      throw error;
    }
  };
}
