import type { ConnectShop, KeyedMode } from '../../../shared/contract/shop.ts';
import type { Mode } from '../../../shared/order.ts';
import type { Result } from '../../../shared/result.ts';
import type { KeyedShop, KeyedShops } from '../credentials/keyed-shops.ts';
import type { ConnectProblem } from '../credentials/prove-shop.ts';
import type { Logger, PracticeHost, ShopKeys } from '../ports.ts';
import type { OrderRow } from '../register/register.ts';
import type { GatewayPlace } from './gateway-clock.ts';

/** Which shops can be asked, and with what keys. */
export interface Shops {
  /** The mode new orders are made in. */
  currentMode(): Mode;
  /** Where that mode's gateway is; `undefined` while none is known. */
  currentGateway(): GatewayPlace | undefined;
  /**
   * The keys of a mode's shop; `undefined` when there are none. In practice mode its gateway is started, in
   * the others it rests and its shop is the one last seen.
   */
  open(mode: Mode): Promise<ShopKeys | undefined>;
  /** The present keys for an order made earlier: of its own mode, server and shop. */
  keysFor(order: Pick<OrderRow, 'mode' | 'server' | 'shopId'>): ShopKeys | undefined;
  /** The practice shop as last seen, also while its gateway rests. */
  practice(): ShopKeys | undefined;
  isPracticeListening(): boolean;
  /** The keys of every shop that can have signed a notification. */
  signingKeys(): (ShopKeys & { hmacKey?: string })[];
  /** A connected shop, and where its secrets are. */
  keyed(mode: KeyedMode): KeyedShop | undefined;
  /** Whether the keychain has been asked: before that a missing password says nothing. */
  isLoaded(): boolean;
  /** Asks the keychain for passwords that are missing. */
  load(): Promise<void>;
  connect(input: ConnectShop, signal: AbortSignal): Promise<Result<KeyedMode, ConnectProblem>>;
  remove(mode: KeyedMode): Promise<boolean>;
  switchMode(mode: Mode): Promise<boolean>;
}

interface Parts {
  practiceHost: PracticeHost;
  keyedShops: KeyedShops;
  logger: Logger;
  /** What rested for want of these keys, or of the practice gateway, goes on. */
  onKeys(mode: Mode): void;
}

export const keyedModes: readonly KeyedMode[] = ['test', 'production'];

export function createShops({ practiceHost, keyedShops, logger, onKeys }: Parts): Shops {
  let practice: ShopKeys | undefined;

  const isPracticeListening = () => practiceHost.status().origin !== null;
  const keysOf = (mode: KeyedMode) => shopKeys(keyedShops.get(mode));

  async function openPractice(): Promise<ShopKeys | undefined> {
    if (keyedShops.mode() !== 'practice' || (practice && isPracticeListening())) return practice;
    try {
      practice = await practiceHost.start();
      return practice;
    } catch (error) {
      logger.error({ error }, 'the practice gateway does not start');
      return undefined;
    }
  }

  async function load(): Promise<void> {
    const missing = keyedModes.filter((mode) => !keysOf(mode));
    await keyedShops.load();
    for (const mode of missing) if (keysOf(mode)) onKeys(mode);
  }

  async function openKeyed(mode: KeyedMode): Promise<ShopKeys | undefined> {
    if (keyedShops.get(mode) && !keysOf(mode)) await load();
    return keysOf(mode);
  }

  /** The practice gateway listens in practice mode only. */
  async function followMode(): Promise<void> {
    if (keyedShops.mode() === 'practice') {
      const wasListening = isPracticeListening();
      if ((await openPractice()) && !wasListening) onKeys('practice');
    } else if (isPracticeListening()) {
      await practiceHost
        .stop()
        .catch((error: unknown) => logger.warn({ error }, 'the practice gateway did not stop'));
    }
  }

  async function changing<T>(change: Promise<T>): Promise<T> {
    const changed = await change;
    await followMode();
    return changed;
  }

  return {
    currentMode: () => keyedShops.mode(),
    currentGateway: () => {
      const mode = keyedShops.mode();
      return mode === 'practice' ? practice : keyedShops.get(mode)?.connection;
    },
    open: (mode) => (mode === 'practice' ? openPractice() : openKeyed(mode)),
    keysFor: (order) => keysForOrder(order, order.mode === 'practice' ? practiceNow() : keysOf(order.mode)),
    practice: () => practice,
    isPracticeListening,
    signingKeys: () => [
      ...(practice ? [practice] : []),
      ...keyedModes.flatMap((mode) => signing(keyedShops.get(mode))),
    ],
    keyed: (mode) => keyedShops.get(mode),
    isLoaded: () => keyedShops.isLoaded(),
    load,
    connect: async (input, signal) => {
      const connected = await changing(keyedShops.connect(input, signal));
      if (connected.ok) onKeys(connected.value);
      return connected;
    },
    remove: (mode) => changing(keyedShops.remove(mode)),
    switchMode: (mode) => changing(keyedShops.switchMode(mode)),
  };

  function practiceNow(): ShopKeys | undefined {
    return isPracticeListening() ? practice : undefined;
  }
}

type Ordered = Pick<OrderRow, 'mode' | 'server' | 'shopId'>;

/** The practice gateway is one and the same wherever it listens; a shop is not the same on another server. */
function keysForOrder({ mode, server, shopId }: Ordered, keys: ShopKeys | undefined): ShopKeys | undefined {
  const isItsShop = keys?.shopId === shopId && (mode === 'practice' || keys.server === server);
  return isItsShop ? keys : undefined;
}

function shopKeys(shop: KeyedShop | undefined): ShopKeys | undefined {
  if (shop?.secrets.password === undefined) return undefined;
  const { mode, server, shopId } = shop.connection;
  return { mode, server, shopId, password: shop.secrets.password };
}

function signing(shop: KeyedShop | undefined) {
  const keys = shopKeys(shop);
  if (!shop || !keys) return [];
  const { hmacKey } = shop.secrets;
  return [{ ...keys, ...(hmacKey === undefined ? {} : { hmacKey }) }];
}
