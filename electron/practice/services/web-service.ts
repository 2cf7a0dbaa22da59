import type { PracticeRandom } from '../chance.ts';
import type { PracticeClock } from '../clock.ts';
import type { ShopOptions } from '../options/options.ts';
import type { PracticeOrders } from '../state/orders.ts';
import type { Reply } from './envelope.ts';

/** What the web services work with. */
export interface ServicePorts {
  shopId: string;
  orders: PracticeOrders;
  /** Whether the shop keeps a card under this token. */
  isKnownToken(token: string): Promise<boolean>;
  clock: PracticeClock;
  random: PracticeRandom;
  /** Where a customer pays the order with that code, at this moment. */
  paymentUrl(code: string): string;
}

export interface ServiceCall {
  /** The JSON object that was posted. */
  body: object;
  options: ShopOptions;
  /** A fault: an order that is paid or cancelled is said to be RUNNING. */
  isStatusBack: boolean;
}

/** One of Lyra's web services: a call in, an answer or a refusal out. */
export type WebService = (ports: ServicePorts, call: ServiceCall) => Promise<Reply>;
