import type { Logger } from '../ports.ts';
import type { Register } from '../register/register.ts';
import { type EraseParts, eraseOld } from './erase-old.ts';

/** The counter comes first: nothing is erased in the moments after a start. */
const afterStartMs = 10_000;
const everyMs = 24 * 3_600_000;
/** Somebody read the register, so that what was erased still stands in its log: tried again after. */
const againMs = 60_000;

/** Erases customers' data when the shop's time for it is over, once a day. */
export interface Retention {
  /** Begins; waits for nothing. */
  start(): void;
  /** The setting changed: looks at once. */
  wake(): void;
}

interface Parts extends EraseParts {
  register: Pick<Register, 'holdingPersonal' | 'settings' | 'emptyLog'>;
  logger: Logger;
}

/** Ends with `signal`. */
export function createRetention(parts: Parts, signal: AbortSignal): Retention {
  let sleeping = new AbortController();
  let isLogOwed = false;

  async function run(): Promise<void> {
    const erased = await eraseOld(parts, signal);
    if (erased > 0) {
      parts.logger.info({ orders: erased }, 'customers’ data erased');
      isLogOwed = true;
    }
    if (isLogOwed && !signal.aborted) isLogOwed = !(await parts.register.emptyLog());
  }

  async function pause(ms: number): Promise<void> {
    sleeping = new AbortController();
    await parts.clock.sleep(ms, 'erasing', AbortSignal.any([signal, sleeping.signal]));
  }

  async function loop(): Promise<void> {
    await pause(afterStartMs);
    while (!signal.aborted) {
      try {
        await run();
      } catch (error) {
        if (signal.aborted) return;
        parts.logger.warn({ error }, 'customers’ data could not be erased; tried again tomorrow');
      }
      await pause(isLogOwed ? againMs : everyMs);
    }
  }

  return {
    start: () => {
      void loop();
    },
    wake: () => sleeping.abort(),
  };
}
