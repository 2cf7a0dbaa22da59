import type { Router } from '@orpc/server';
import type { contract } from '../../shared/contract/contract.ts';
import type { Result } from '../../shared/result.ts';
import type { Clock, GatewayFetch, Ids, Logger, PracticeHost } from './ports.ts';
import type { RegisterProblem } from './register/register.ts';

/** The contract, implemented; every call needs only to be told who makes it. */
export type CoreRouter = Router<typeof contract, CallContext>;

/** All the core needs of the world. */
export interface CorePorts {
  clock: Clock;
  ids: Ids;
  fetch: GatewayFetch;
  logger: Logger;
  practice: PracticeHost;
  /** Absolute; made when missing, 0700. */
  dataDir: string;
  version: string;
  host: 'desktop' | 'browser';
  /** `http://127.0.0.1:PORT` of this process, for the message to a second start; never its key. */
  address?: string;
}

/** Who calls: staff through the page, or a till's software through `/api/v1`. */
export interface CallContext {
  who: 'staff' | 'till';
}

/** The running product. Hosts carry `router` to their doors and call nothing else of the core. */
export interface Core {
  /** The contract, implemented; typed so that only a `CallContext` is needed to serve it. */
  router: CoreRouter;
  /** The machine woke, the network came back, a window got the focus: ask at once. */
  wake(): void;
  /** Orders a customer may still pay in this moment, for a badge or before quitting. */
  waiting(): number;
  /** Ends every loop and stream, waits for what is being written, closes the register. At most 2 s. */
  close(): Promise<void>;
}

/**
 * Opens the shop's register, starts the practice gateway and the watch, and answers calls. What keeps
 * the register from opening is told as a problem; nothing was changed then.
 */
export function openCore(_ports: CorePorts): Promise<Result<Core, RegisterProblem>> {
  return Promise.reject(new Error('being built'));
}
