import { createKillPoints } from './kill-points.ts';
import { countFiles, countSqlite } from './patched-effects.ts';
import { tell } from './tell.ts';
import { planOfWorker } from './worker-plan.ts';

/** The product's thread for backups, its effects counted; takes that one's place in the built till. */
const plan = planOfWorker();
if (plan) {
  const killPoints = createKillPoints((at) => tell({ told: 'dying', at: `thread: ${at}` }));
  killPoints.plan(plan);
  const counted = {
    moment: (name: string) => {
      if (plan.step === null) tell({ told: 'moment', name });
      killPoints.moment(name);
    },
  };
  countFiles(counted);
  countSqlite(counted);
}

await import('../../../electron/core/register/backups/worker.ts');
