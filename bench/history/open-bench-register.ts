import { createSystemClock } from '../../electron/adapters/system-clock.ts';
import { createSystemIds } from '../../electron/adapters/system-ids.ts';
import type { Ids } from '../../electron/core/ports.ts';
import { openRegister } from '../../electron/core/register/open-register.ts';
import type { Register } from '../../electron/core/register/register.ts';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** The register of a data directory, made when there is none. Close it. @throws when it does not open. */
export async function openBenchRegister(dataDir: string, given: { ids?: Ids } = {}): Promise<Register> {
  const ids = given.ids ?? createSystemIds();
  const clock = createSystemClock();
  const opened = await openRegister({ dataDir, clock, ids, logger: silent, version: '0.0.0-bench' });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}
