import type { ProblemAction, StartProblemCode } from '../start-problem.ts';

/** Before the page can be shown there is no i18next: these are the words of the one window that comes then. */
export interface ProblemWords {
  heading: string;
  /** Nothing was lost: said with every problem but a damaged register. */
  safe: string;
  details: string;
  actions: Record<ProblemAction, string>;
  restoreQuestion: string;
  cancel: string;
  problems: Record<StartProblemCode, { title: string; todo: string }>;
}
