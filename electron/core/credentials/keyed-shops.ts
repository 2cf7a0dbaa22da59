import type { ConnectShop, KeyedMode } from '../../../shared/contract/shop.ts';
import type { Mode } from '../../../shared/order.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { createLanes } from '../orders/lanes.ts';
import type { Ids, Logger, SecretStore } from '../ports.ts';
import type { Register } from '../register/register.ts';
import { isSamePlace, type ShopPlace } from './accounts.ts';
import { type Connection, type Ledger, readLedger, writeLedger } from './connections.ts';
import { type ConnectProblem, proveShop } from './prove-shop.ts';
import { createVault, type ShopSecrets, type Vault } from './vault.ts';

/** A connected shop with what is known of its secrets. */
export interface KeyedShop {
  connection: Connection;
  secrets: ShopSecrets;
}

/** The shops with keys of their own, one a mode, and which mode new orders are made in. */
export interface KeyedShops {
  mode(): Mode;
  /** As known now; without secrets while the keychain has not answered. */
  get(mode: KeyedMode): KeyedShop | undefined;
  /** Whether the keychain was asked about every connected shop. */
  isLoaded(): boolean;
  /** Asks the keychain for what is missing; resolves when it answered or had its time. */
  load(): Promise<void>;
  /** Proves the keys and keeps them; what fails changes nothing. */
  connect(input: ConnectShop, signal: AbortSignal): Promise<Result<KeyedMode, ConnectProblem>>;
  /** `false` when there is none. */
  remove(mode: KeyedMode): Promise<boolean>;
  /** `false` when that mode has no shop. */
  switchMode(mode: Mode): Promise<boolean>;
}

interface Parts {
  register: Pick<Register, 'id' | 'kept' | 'keep'>;
  secrets: SecretStore;
  gateway: Pick<Gateway, 'sdkTest'>;
  ids: Pick<Ids, 'token'>;
  logger: Logger;
}

/** Reads what the register keeps; the keychain is asked by `load` only, since it may take its time. */
export async function openKeyedShops(parts: Parts): Promise<KeyedShops> {
  const vault = createVault(parts.secrets, parts.register.id);
  const ledger = await readLedger(parts.register, parts.logger);
  return new LedgerShops({ ...parts, vault }, ledger);
}

const noSecrets: ShopSecrets = { place: 'none' };

class LedgerShops implements KeyedShops {
  private readonly parts: Parts & { vault: Vault };
  private readonly lanes = createLanes();
  private readonly known = new Map<KeyedMode, ShopSecrets>();
  private ledger: Ledger;
  private loaded = false;

  constructor(parts: Parts & { vault: Vault }, ledger: Ledger) {
    this.parts = parts;
    this.ledger = ledger;
  }

  mode(): Mode {
    const { mode } = this.ledger;
    return mode === 'practice' || this.connectionOf(mode) ? mode : 'practice';
  }

  get(mode: KeyedMode): KeyedShop | undefined {
    const connection = this.connectionOf(mode);
    return connection && { connection, secrets: this.known.get(mode) ?? noSecrets };
  }

  isLoaded(): boolean {
    return this.loaded;
  }

  load(): Promise<void> {
    return this.inTurn(async () => {
      for (const shop of this.ledger.connections) {
        if (this.known.get(shop.mode)?.password !== undefined) continue;
        this.known.set(shop.mode, await this.parts.vault.load(shop));
      }
      this.loaded = true;
      await this.forgetLeftOvers();
    });
  }

  async connect(input: ConnectShop, signal: AbortSignal): Promise<Result<KeyedMode, ConnectProblem>> {
    const proven = await proveShop(this.parts, input, signal);
    if (!proven.ok) return proven;
    await this.inTurn(() => this.keep(proven.value, input));
    return ok(proven.value.mode);
  }

  remove(mode: KeyedMode): Promise<boolean> {
    return this.inTurn(async () => {
      const shop = this.connectionOf(mode);
      if (!shop) return false;
      const connections = this.ledger.connections.filter((other) => other !== shop);
      const current = this.ledger.mode === mode ? 'practice' : this.ledger.mode;
      await this.write({ mode: current, connections, forgetting: this.leaving(shop) });
      this.known.delete(mode);
      await this.forgetLeftOvers();
      return true;
    });
  }

  switchMode(mode: Mode): Promise<boolean> {
    return this.inTurn(async () => {
      if (mode !== 'practice' && !this.connectionOf(mode)) return false;
      await this.write({ ...this.ledger, mode });
      return true;
    });
  }

  /**
   * First the secrets, under the new shop's own name; then, in one write, that it is connected; last the
   * former shop's secrets go. A crash in between leaves at most a secret that nobody asks for.
   */
  private async keep(shop: Connection, { password, hmacKey }: ConnectShop): Promise<void> {
    const { vault } = this.parts;
    const former = this.connectionOf(shop.mode);
    await vault.save(shop, { password, hmacKey });
    const others = this.ledger.connections.filter(({ mode }) => mode !== shop.mode);
    const left = former && !isSamePlace(former, shop) ? this.leaving(former) : this.ledger.forgetting;
    await this.write({
      mode: this.ledger.connections.length === 0 ? shop.mode : this.ledger.mode,
      connections: [...others, shop],
      forgetting: left.filter((place) => !isSamePlace(place, shop)),
    });
    this.known.set(shop.mode, await vault.load(shop));
    await this.forgetLeftOvers();
  }

  /** What the keychain did not let go of is tried again at the next start. */
  private async forgetLeftOvers(): Promise<void> {
    const { forgetting } = this.ledger;
    if (forgetting.length === 0) return;
    const still: ShopPlace[] = [];
    for (const place of forgetting) if (!(await this.parts.vault.forget(place))) still.push(place);
    if (still.length < forgetting.length) await this.write({ ...this.ledger, forgetting: still });
  }

  private leaving(shop: Connection): ShopPlace[] {
    const others = this.ledger.forgetting.filter((place) => !isSamePlace(place, shop));
    return [...others, { mode: shop.mode, server: shop.server, shopId: shop.shopId }];
  }

  private connectionOf(mode: KeyedMode): Connection | undefined {
    return this.ledger.connections.find((shop) => shop.mode === mode);
  }

  private async write(ledger: Ledger): Promise<void> {
    await writeLedger(this.parts.register, ledger);
    this.ledger = ledger;
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.lanes.run('shops', work);
  }
}
