import { networkInterfaces } from 'node:os';
import { type PracticeRandom, systemRandom } from './chance.ts';
import { type PracticeClock, systemClock } from './clock.ts';
import { lanAddress } from './net/lan-address.ts';
import { openRunning, type PracticeKeys, type Running, type RunningPorts } from './running.ts';

export interface PracticeGatewayOptions {
  /** Absolute; `practice.db` lives there. Made when missing, 0700. */
  dataDir: string;
  /** Where to listen on 127.0.0.1. None or 0: where it listened last, or a free port at the first start. */
  port?: number | undefined;
  /** Whether phones may pay from the start; `letPhonesPay` changes it. */
  phones?: boolean | undefined;
  clock?: PracticeClock;
  random?: PracticeRandom;
  /** This machine's present address on the local network, `null` without one. */
  lanAddress?: () => string | null;
  /** For notifications to an order's `ipnTargetUrl`. */
  fetch?: typeof globalThis.fetch;
  /** Told in one line, without customers' data, what went wrong beside the answers. */
  onProblem?: (message: string) => void;
}

interface PracticeStatus {
  origin: string | null;
  phones: { allowed: boolean; origin: string | null };
}

/** Fits the core's `PracticeHost`, which this folder may not import. */
export interface PracticeGateway {
  /** Idempotent. @throws PracticeError with a line to print when it cannot listen or use its file. */
  start(): Promise<PracticeKeys>;
  /** Idempotent; `start` may follow. Ends within a second. */
  stop(): Promise<void>;
  /** Opens or closes the phones' listener now, or at the next start. @throws PracticeError */
  letPhonesPay(allowed: boolean): Promise<void>;
  status(): PracticeStatus;
}

/** The practice gateway: stands in for Lyra over real HTTP. Nothing happens before `start`. */
export function createPracticeGateway(options: PracticeGatewayOptions): PracticeGateway {
  const ports = withDefaults(options);
  let isAllowed = options.phones ?? false;
  let running: Running | null = null;
  let last: Promise<unknown> = Promise.resolve();

  /** Start, stop and the phones' switch wait for each other. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  }

  return {
    start: () =>
      inTurn(async () => {
        running ??= await openRunning(ports);
        if (isAllowed) await running.openPhones();
        return running.keys;
      }),
    stop: () =>
      inTurn(async () => {
        const ending = running;
        running = null;
        await ending?.close();
      }),
    letPhonesPay: (allowed) =>
      inTurn(async () => {
        if (allowed) await running?.openPhones();
        else await running?.closePhones();
        isAllowed = allowed;
      }),
    status: () => ({
      origin: running?.keys.server ?? null,
      phones: { allowed: isAllowed, origin: running?.phonesOrigin() ?? null },
    }),
  };
}

function withDefaults(options: PracticeGatewayOptions): RunningPorts {
  return {
    dataDir: options.dataDir,
    port: options.port ?? 0,
    clock: options.clock ?? systemClock,
    random: options.random ?? systemRandom,
    lanAddress: options.lanAddress ?? (() => lanAddress(networkInterfaces())),
    fetch: options.fetch ?? globalThis.fetch,
    onProblem: options.onProblem ?? ((message) => process.emitWarning(message)),
  };
}
