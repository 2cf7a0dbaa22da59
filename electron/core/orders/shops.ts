import type { Mode } from '../../../shared/order.ts';
import type { Logger, PracticeHost, ShopKeys } from '../ports.ts';
import type { OrderRow } from '../register/register.ts';

/** Which shops can be asked, and with what keys. Only practice so far. */
export interface Shops {
  /** The mode new orders are made in. */
  currentMode(): Mode;
  /** The keys of a mode's shop, its gateway started when it is ours; `undefined` when there is none. */
  open(mode: Mode): Promise<ShopKeys | undefined>;
  /** The present keys for an order made earlier: of its own mode and shop. */
  keysFor(order: Pick<OrderRow, 'mode' | 'shopId'>): ShopKeys | undefined;
  /** The practice shop as last seen, also while its gateway rests. */
  practice(): ShopKeys | undefined;
  isPracticeListening(): boolean;
  /** The keys of every shop that can have signed a notification. */
  signingKeys(): { mode: Mode; shopId: string; password: string; hmacKey?: string }[];
}

export function createShops(practiceHost: PracticeHost, logger: Logger): Shops {
  let practice: ShopKeys | undefined;

  const isPracticeListening = () => practiceHost.status().origin !== null;

  async function startPractice(): Promise<ShopKeys | undefined> {
    if (practice && isPracticeListening()) return practice;
    try {
      practice = await practiceHost.start();
      return practice;
    } catch (error) {
      logger.error({ error }, 'the practice gateway does not start');
      return undefined;
    }
  }

  return {
    currentMode: () => 'practice',
    open: async (mode) => (mode === 'practice' ? startPractice() : undefined),
    keysFor: ({ mode, shopId }) =>
      mode === 'practice' && isPracticeListening() && practice?.shopId === shopId ? practice : undefined,
    practice: () => practice,
    isPracticeListening,
    signingKeys: () => (practice ? [practice] : []),
  };
}
