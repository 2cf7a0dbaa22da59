import { join } from 'node:path';
import { createNodeFetch } from '../electron/adapters/node-fetch.ts';
import { type BenchCore, createOne, openBenchCore } from './open-bench-core.ts';
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
    try {
      const core = await openBenchCore({ dataDir: join(dir, 'data'), practice, fetch });
      const measured = await measure(core, fetch);
      await core.close();
      return measured;
    } finally {
      await practice.stop();
    }
  });

async function measure(core: BenchCore, fetch: TimedFetch): Promise<Measured[]> {
  const wholeMs: number[] = [];
  const gatewayMs: number[] = [];
  for (let done = -warmUp; done < counted; done += 1) {
    fetch.takenMs('Charge/CreatePaymentOrder');
    const startedAt = performance.now();
    await createOne(core);
    if (done < 0) continue;
    wholeMs.push(performance.now() - startedAt);
    gatewayMs.push(fetch.takenMs('Charge/CreatePaymentOrder'));
  }
  const addedMs = wholeMs.map((ms, place) => ms - (gatewayMs[place] ?? 0));
  return [
    { what: 'create: what we add to the gateway', samplesMs: addedMs, targetP95Ms: 5 },
    { what: '  the whole call', samplesMs: wholeMs },
    { what: '  the practice gateway’s answer', samplesMs: gatewayMs },
  ];
}
