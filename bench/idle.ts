import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { startCoreChild } from './core-child.ts';
import { startPracticeApart } from './practice-apart.ts';
import type { BenchRow } from './row.ts';
import { inTemporaryDir } from './temporary-dir.ts';

const openOrders = 200;
const settleMs = 10_000;
const countedMs = 60_000;

/** What the core costs while nobody does anything: 200 open orders, just made, asked about as fast as it ever asks. */
export const benchIdle: BenchRow = (say) =>
  inTemporaryDir(async (dir) => {
    say(`idle: ${openOrders} open orders, ${countedMs / 1_000} s without a hand`);
    const practice = await startPracticeApart(join(dir, 'practice'));
    const core = await startCoreChild({ dataDir: join(dir, 'data'), keys: await practice.start() });
    try {
      for (let made = 0; made < openOrders; made += 1) await core.ask({ ask: 'create' });
      await pass(settleMs);
      const before = await core.ask({ ask: 'usage' });
      const startedAt = performance.now();
      await pass(countedMs);
      const after = await core.ask({ ask: 'usage' });
      const share = (100 * (after.cpuMs - before.cpuMs)) / (performance.now() - startedAt);
      const note = 'orders of the last 10 minutes: 2 requests/s, the whole budget, with two live streams';
      return [
        { what: `idle with ${openOrders} open orders`, figure: share, unit: '% of a core', target: 1, note },
      ];
    } finally {
      await core.stop();
      await practice.stop();
    }
  });
