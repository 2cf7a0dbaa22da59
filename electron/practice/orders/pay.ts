import { hex, type PracticeRandom } from '../chance.ts';
import type { PracticeClock } from '../clock.ts';
import type { OrderWithTransactions, PracticeOrders } from '../state/orders.ts';
import { type PracticeOrder, statusAt } from './order.ts';
import { masked, type TestCard } from './test-cards.ts';

export interface PaymentPorts {
  orders: PracticeOrders;
  clock: PracticeClock;
  random: PracticeRandom;
  /** Told after an attempt is written. */
  onAttempt(order: OrderWithTransactions): void;
}

export type PaymentOutcome = 'paid' | 'refused' | 'already-paid' | 'expired';

/** One payment attempt with a test card. An order is paid once, however often and fast it is posted. */
export async function pay(
  ports: PaymentPorts,
  order: PracticeOrder,
  card: TestCard,
): Promise<PaymentOutcome> {
  const isAccepted = card.result === 'accepted';
  const settled = await ports.orders.settle(order.id, {
    uuid: hex(ports.random, 32),
    pan: masked(card.number),
    result: card.result,
    authorizationNumber: isAccepted ? hex(ports.random, 6) : null,
    createdAt: ports.clock.now(),
  });
  if (settled !== undefined) {
    ports.onAttempt(settled);
    return isAccepted ? 'paid' : 'refused';
  }
  const now = (await ports.orders.byId(order.id)) ?? order;
  return statusAt(now, ports.clock.now()) === 'PAID' ? 'already-paid' : 'expired';
}
