import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { createFileLogger } from '../electron/adapters/file-logger.ts';
import { createMemorySecrets } from '../electron/adapters/memory-secrets.ts';
import { createNodeFetch } from '../electron/adapters/node-fetch.ts';
import { createSystemClock } from '../electron/adapters/system-clock.ts';
import { createSystemIds } from '../electron/adapters/system-ids.ts';
import { type Core, openCore } from '../electron/core/open-core.ts';
import type { PracticeHost } from '../electron/core/ports.ts';
import { startPracticeApart } from './practice-apart.ts';
import type { BenchRow, Measured } from './row.ts';
import { inTemporaryDir } from './temporary-dir.ts';
import { createTimedFetch, type TimedFetch } from './timed-fetch.ts';

const warmUp = 30;
const counted = 400;

/** Create: what Comptoir adds to the gateway's own answer time, journal, fsync and live stream included. */
export const benchCreate: BenchRow = (say) =>
  inTemporaryDir(async (dir) => {
    say(`create: ${counted} orders against a practice gateway in its own process`);
    const practice = await startPracticeApart(join(dir, 'practice'));
    const fetch = createTimedFetch(createNodeFetch());
    const logger = createFileLogger({ dataDir: dir });
    try {
      const core = await open({ dir, practice, fetch, logger });
      const measured = await measure(core, fetch);
      await core.close();
      return measured;
    } finally {
      logger.close();
      await practice.stop();
    }
  });

interface Parts {
  dir: string;
  practice: PracticeHost;
  fetch: TimedFetch;
  logger: ReturnType<typeof createFileLogger>;
}

async function open({ dir, practice, fetch, logger }: Parts): Promise<Core> {
  const clock = createSystemClock();
  const ids = createSystemIds();
  const dataDir = join(dir, 'data');
  const version = '0.0.0-bench';
  const ports = { clock, ids, fetch, logger, practice, secrets: createMemorySecrets(), dataDir };
  const opened = await openCore({ ...ports, version, host: 'browser' });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

async function measure(core: Core, fetch: TimedFetch): Promise<Measured[]> {
  const client = createRouterClient(core.router, { context: { who: 'staff' } });
  // Somebody listens, as a page does.
  const listening = listen(await client.events());
  const wholeMs: number[] = [];
  const gatewayMs: number[] = [];
  for (let done = -warmUp; done < counted; done += 1) {
    fetch.takenMs('Charge/CreatePaymentOrder');
    const startedAt = performance.now();
    await client.orders.create({
      headers: { 'idempotency-key': `bench-${done}` },
      body: { amount: 1250, currency: 'EUR', channel: { type: 'link' } },
    });
    if (done < 0) continue;
    wholeMs.push(performance.now() - startedAt);
    gatewayMs.push(fetch.takenMs('Charge/CreatePaymentOrder'));
  }
  await listening.end();
  const addedMs = wholeMs.map((ms, place) => ms - (gatewayMs[place] ?? 0));
  return [
    { what: 'create: what we add to the gateway', samplesMs: addedMs, targetP95Ms: 5 },
    { what: '  the whole call', samplesMs: wholeMs },
    { what: '  the practice gateway’s answer', samplesMs: gatewayMs },
  ];
}

function listen(stream: AsyncIterator<unknown>): { end(): Promise<void> } {
  const reading = (async () => {
    for (let next = await stream.next(); next.done !== true; next = await stream.next());
  })();
  return {
    end: async () => {
      await stream.return?.();
      await reading;
    },
  };
}
