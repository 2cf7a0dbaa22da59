import { join } from 'node:path';
import { startCoreChild } from './core-child.ts';
import { openBenchRegister } from './history/open-bench-register.ts';
import { startPracticeApart } from './practice-apart.ts';
import type { BenchRow } from './row.ts';
import { inTemporaryDir } from './temporary-dir.ts';

/** Orders that were answered and are not in the register after a SIGKILL right then: one kill an order. */
export const benchKilled: BenchRow = (say, { kills }) =>
  inTemporaryDir(async (dir) => {
    say(`killed: ${kills} orders, each by a core that is killed the moment it answers`);
    const practice = await startPracticeApart(join(dir, 'practice'));
    const dataDir = join(dir, 'data');
    try {
      const keys = await practice.start();
      const answered: string[] = [];
      for (let done = 0; done < kills; done += 1) {
        const core = await startCoreChild({ dataDir, keys });
        const { id } = await core.ask({ ask: 'create' });
        await core.kill();
        if (id !== undefined) answered.push(id);
      }
      const { lost, isIntact } = await missingFrom(dataDir, answered);
      const note = `of ${answered.length} answered; ${isIntact ? 'the chain is whole' : 'THE CHAIN IS BROKEN'}`;
      return [{ what: 'answered orders lost by SIGKILL', figure: lost, unit: 'orders', target: 0, note }];
    } finally {
      await practice.stop();
    }
  });

/** Lost is an order that is not there, or without the link that was answered. */
async function missingFrom(dataDir: string, ids: string[]): Promise<{ lost: number; isIntact: boolean }> {
  const register = await openBenchRegister(dataDir);
  try {
    const found = await Promise.all(ids.map((id) => register.get(id)));
    const lost = found.filter((order) => !order?.paymentUrl).length;
    return { lost, isIntact: (await register.verifyChain()).intact };
  } finally {
    await register.close();
  }
}
