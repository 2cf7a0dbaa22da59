import { type KillPlan, killPlanSchema } from './till-messages.ts';

/** Threads start with a copy of the environment: what to count and where to die goes into theirs so. */
const variable = 'COMPTOIR_CRASH_PLAN';

export function planForWorkers(plan: KillPlan): void {
  if (plan.scope === 'worker') process.env[variable] = JSON.stringify(plan);
  else delete process.env[variable];
}

export function planOfWorker(): KillPlan | undefined {
  const text = process.env[variable];
  return text === undefined ? undefined : killPlanSchema.parse(JSON.parse(text));
}
