import type { Challenges } from '../orders/challenges.ts';
import type { PaymentPorts } from '../orders/pay.ts';

/** What the customers' pages work with. */
export interface CustomerPorts extends PaymentPorts {
  shopId: string;
  challenges: Challenges;
  /** The masked number of the card kept under a token. */
  panOfToken(token: string): Promise<string | undefined>;
}
