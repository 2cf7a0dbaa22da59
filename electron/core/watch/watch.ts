import type { Mode } from '../../../shared/order.ts';
import type { OrderRow } from '../register/register.ts';
import type { Problem } from './problems.ts';

/**
 * How one check of one order ended, as far as the watch must know. `requests` is what it cost: how many
 * calls left for the gateway; without it the budget counts 1 (0 for `not-asked`).
 */
export type CheckResult = { requests?: number } & CheckOutcome;

export type CheckOutcome =
  | { result: 'answered'; order: OrderRow }
  /** No answer, or none that can be read: back off. */
  | { result: 'unreachable'; order: OrderRow }
  /** PSP_099, PSP_106, HTTP 429: halve the pace. */
  | { result: 'limited'; order: OrderRow }
  /** The keys were refused: this shop and mode rest until they are replaced. */
  | { result: 'credentials'; order: OrderRow }
  /** Nothing was asked (no keys, practice stopped, order gone). */
  | { result: 'not-asked'; order: OrderRow };

/** Asks the gateway about orders, the ones on screen first, within one budget for all. */
export interface Watch {
  /** Loads what is watchable and asks about everything at once (within the budget). */
  start(): Promise<void>;
  /** Ends the loop; resolves when nothing is in flight. */
  stop(): Promise<void>;
  /** An order was made or changed: (re)schedule it, or forget it when it needs no more checks. */
  noticed(order: OrderRow): void;
  /**
   * What one viewer shows now; forgotten 12 s after the last word of it. The first viewer after a time
   * without any wakes the watch: somebody came back to look.
   */
  screen(view: { viewer: string; orderIds: string[]; attended: boolean }): void;
  /** Wake, network back, window focus: everything is due now. */
  wake(): void;
  /** The keys of this mode were replaced, or its gateway listens again: what was stopped goes on. */
  keysChanged(mode: Mode): void;
  /** Orders being watched, the last answered check (ms), and what keeps the watch from its work. */
  state(): { watching: number; lastCheckAt: number | null; problems: Problem[] };
}
