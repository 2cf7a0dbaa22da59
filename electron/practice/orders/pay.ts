import type { PracticeRandom } from '../chance.ts';
import type { PracticeClock } from '../clock.ts';
import type { PracticeOrders, SettledOrder } from '../state/orders.ts';
import { transactionsOf } from './attempt.ts';
import { type PracticeOrder, statusAt } from './order.ts';
import type { TestCard } from './test-cards.ts';
import { type Authentication, judge } from './verdict.ts';

export interface PaymentPorts {
  orders: PracticeOrders;
  clock: PracticeClock;
  random: PracticeRandom;
  /** Told after an attempt is written. */
  onAttempt(settled: SettledOrder): void;
}

export interface CustomersAct {
  card: TestCard;
  authentication: Authentication;
  /** Whether the card may be kept, where the page asks. */
  isKeepingCard: boolean;
}

export type PaymentOutcome = 'paid' | 'refused' | 'already-paid' | 'expired';

/** One payment attempt with a test card. An order is paid once, however often and fast it is posted. */
export async function pay(
  ports: PaymentPorts,
  order: PracticeOrder,
  { card, authentication, isKeepingCard }: CustomersAct,
): Promise<PaymentOutcome> {
  const at = ports.clock.now();
  const settled = await ports.orders.settle(order.id, at, (current) => {
    const verdict = judge(current, card, authentication);
    return transactionsOf(current, { card, verdict, isKeepingCard, at, random: ports.random });
  });
  if (settled !== undefined) {
    ports.onAttempt(settled);
    return settled.order.settled === 'PAID' ? 'paid' : 'refused';
  }
  const now = (await ports.orders.byId(order.id)) ?? order;
  return statusAt(now, ports.clock.now()) === 'PAID' ? 'already-paid' : 'expired';
}
