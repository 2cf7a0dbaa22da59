import type { PracticeHost, ShopKeys } from '../electron/core/ports.ts';
import { type ChildAnswer, questionSchema } from './core-child.ts';
import { type BenchCore, createOne, openBenchCore } from './open-bench-core.ts';

/** The program behind `startCoreChild`; it ends when its parent hangs up. */

let core: BenchCore | undefined;

process.on('message', (message) => {
  answer(message).then(
    (answered) => process.send?.(answered),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.once('disconnect', () => void core?.close().finally(() => process.exit()));

async function answer(message: unknown): Promise<ChildAnswer> {
  const question = questionSchema.parse(message);
  if (question.ask === 'open') {
    core = await openBenchCore({ dataDir: question.dataDir, practice: elsewhere(question.keys) });
    return usage();
  }
  if (!core) throw new Error('not open');
  if (question.ask === 'create') return { id: await createOne(core), ...usage() };
  return usage();
}

/** A practice gateway that somebody else runs. */
function elsewhere(keys: ShopKeys): PracticeHost {
  return {
    start: async () => keys,
    stop: async () => {},
    letPhonesPay: async () => {},
    status: () => ({ origin: keys.server, phones: { allowed: false, origin: null } }),
  };
}

function usage(): ChildAnswer {
  const { user, system } = process.cpuUsage();
  return { cpuMs: (user + system) / 1_000 };
}
