import type { PracticeRandom } from '../chance.ts';
import type { PracticeClock } from '../clock.ts';
import type { PracticeOrders } from '../state/orders.ts';
import type { Reply } from './envelope.ts';

/** What the web services work with. */
export interface ServicePorts {
  shopId: string;
  orders: PracticeOrders;
  clock: PracticeClock;
  random: PracticeRandom;
  /** Where a customer pays the order with that code, at this moment. */
  paymentUrl(code: string): string;
}

interface ServiceCall {
  /** The JSON object that was posted. */
  body: object;
  /** A fault: Get says RUNNING of a paid order. */
  isStatusBack: boolean;
}

/** One of Lyra's web services: a call in, an answer or a refusal out. */
export type WebService = (ports: ServicePorts, call: ServiceCall) => Promise<Reply>;
