import type { LastRun } from '../../../shared/contract/last-run.ts';
import type { Services } from './services.ts';

/** How the run before this one ended, as it is told. */
export function lastRunOf({ lastRun }: Pick<Services, 'lastRun'>): LastRun {
  const run = lastRun.unclosed();
  return { unclosed: run && { ...run, startedAt: new Date(run.startedAt).toISOString() } };
}
