import { withoutFlags } from '../own-arguments.ts';

/** Why Comptoir did not start: the core's own code, or ours for what comes before it. */
export type StartProblemCode =
  | 'HELD'
  | 'NEWER'
  | 'CORRUPT'
  | 'CORRUPT_WITHOUT_BACKUP'
  | 'NO_BACKUP'
  | 'UNWRITABLE'
  | 'DISK_FULL'
  | 'PRACTICE_UNAVAILABLE'
  | 'FLAGS'
  | 'NO_SANDBOX'
  | 'DEFECT';

export interface StartProblem {
  code: StartProblemCode;
  /** One line in English with places and names, for whoever helps. */
  message: string;
}

/** What a person can do about it, as a button. */
export type ProblemAction = 'retry' | 'restore' | 'folder' | 'copy' | 'quit';

/** The buttons under a problem, the most helpful first; leaving is always the last. */
export function actionsFor(code: StartProblemCode): ProblemAction[] {
  switch (code) {
    case 'CORRUPT':
      return ['restore', 'folder', 'copy', 'quit'];
    case 'NEWER':
    case 'CORRUPT_WITHOUT_BACKUP':
    case 'NO_BACKUP':
      return ['folder', 'copy', 'quit'];
    case 'UNWRITABLE':
    case 'DISK_FULL':
      return ['retry', 'folder', 'copy', 'quit'];
    case 'HELD':
    case 'PRACTICE_UNAVAILABLE':
    case 'DEFECT':
      return ['retry', 'copy', 'quit'];
    case 'FLAGS':
    case 'NO_SANDBOX':
      return ['copy', 'quit'];
  }
}

/** What the next start is told: the same, without a restore that is over, or with the one that was chosen. */
export function argumentsAgain(argv: readonly string[], restore: 'latest' | null): string[] {
  const kept = withoutFlags(argv, ['--restore']);
  return restore === null ? kept : [...kept, '--restore', restore];
}
