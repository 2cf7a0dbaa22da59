import type { Clock } from './ports.ts';
import type { Register } from './register/register.ts';

const lookEveryMs = 10_000;

interface Parts {
  register: Pick<Register, 'trouble' | 'keep'>;
  clock: Clock;
}

/**
 * While the disk refuses, tries now and then whether it takes something again: a shop that only waits writes nothing
 * else, and would be told of a full disk long after there is room. Never rejects; ends with `retiring`.
 */
export async function probeDisk({ register, clock }: Parts, retiring: AbortSignal): Promise<void> {
  while (!retiring.aborted) {
    await clock.sleep(lookEveryMs, 'before a look at the disk', retiring);
    if (register.trouble() !== null) await register.keep('diskTried', clock.now()).catch(() => undefined);
  }
}
