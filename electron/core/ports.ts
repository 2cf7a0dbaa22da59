import type { Mode } from '../../shared/order.ts';

/** Time as the core may know it. In tests it is advanced by hand. */
export interface Clock {
  /** Wall time, ms since the epoch, UTC. May jump. */
  now(): number;
  /** Ms from an arbitrary start; never goes back and counts sleep where the system does. */
  monotonic(): number;
  /** Resolves after `ms`, or at once when `signal` aborts; never rejects. `reason` is for the log. */
  sleep(ms: number, reason: string, signal?: AbortSignal): Promise<void>;
}

/** Chance as the core may use it. Counted in tests. */
export interface Ids {
  uuid(): string;
  /** `length` characters of `[a-z0-9]`. */
  token(length: number): string;
  bytes(length: number): Uint8Array;
  /** A number in [0, 1), for jitter. */
  fraction(): number;
}

/** `fetch` towards the gateway, with what only its own implementation can tell about its failures. */
export interface GatewayFetch {
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Whether a failed request may have reached the gateway; `maybe` when in doubt. */
  sent(error: unknown): 'never' | 'maybe';
}

export interface Logger {
  debug(fields: Record<string, unknown>, message: string): void;
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}

/** A run that ended without closing. */
export interface UnclosedRun {
  /** Ms since the epoch. */
  startedAt: number;
  version: string;
  /** What a failure of ours left, without secrets and customers' data. */
  report: string | null;
}

/** How the run before this one ended. */
export interface LastRun {
  /** `null` when it closed, or once somebody has seen it. */
  unclosed(): UnclosedRun | null;
  seen(): void;
}

/** The keys of one shop on one server, as the gateway's Basic auth wants them. */
export interface ShopKeys {
  mode: Mode;
  /** `https://api.example.com`, without a trailing slash; http for loopback only. */
  server: string;
  shopId: string;
  password: string;
}

/** The practice gateway seen from outside: where it listens and whether phones may reach it. */
export interface PracticeHost {
  /** Starts listening (idempotent) and tells the shop that lives there. */
  start(): Promise<ShopKeys>;
  stop(): Promise<void>;
  /** Opens or closes the second listener, payment pages alone, on the local network. */
  letPhonesPay(allowed: boolean): Promise<void>;
  status(): { origin: string | null; phones: { allowed: boolean; origin: string | null } };
}

/** Where a shop's secrets are kept. Never rejects, never takes longer than a person would wait for a start. */
export interface SecretStore {
  /** Whether this computer has a keychain that takes our secrets; asked once, at the first call of any. */
  kind(): Promise<'keychain' | 'memory'>;
  /** `undefined` when there is none, or when the keychain does not give it: the log says which. */
  get(account: string): Promise<{ secret: string; place: 'keychain' | 'memory' } | undefined>;
  /** Into the keychain, else into memory for this session. */
  set(account: string, secret: string): Promise<void>;
  /** `false` when it may still be in the keychain. */
  remove(account: string): Promise<boolean>;
}
