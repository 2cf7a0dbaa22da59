import type { Problem } from '../../../shared/contract/health.ts';
import type { Clock } from '../ports.ts';

/** A problem before it is known since when there is one. */
export type ProblemNow = Omit<Problem, 'since'>;

/** Since when each problem stands. One that went away and came back is a new one. */
export interface ProblemTimes {
  dated(problems: ProblemNow[]): Problem[];
}

export function createProblemTimes(clock: Pick<Clock, 'now'>): ProblemTimes {
  let known = new Map<string, string>();

  function dated(problems: ProblemNow[]): Problem[] {
    const now = new Date(clock.now()).toISOString();
    // The code alone: a message may tell a number that moves.
    known = new Map(problems.map(({ code }) => [code, known.get(code) ?? now]));
    return problems.map((problem) => ({ ...problem, since: known.get(problem.code) ?? now }));
  }

  return { dated };
}
