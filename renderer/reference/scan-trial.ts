import { codeIn, type ScannerHabits } from './scan-detector.ts';

/** Nothing for so long: what comes next is another try. */
const pauseMs = 600;
/** A scan has so many characters at least. */
const shortest = 6;

/** Characters that arrived one after the other in a field for trying a scanner out. */
export interface ScanTrial {
  readonly text: string;
  readonly lastAtMs: number;
  /** The longest time between two of them, ms; 0 for one alone. */
  readonly slowestMs: number;
}

export const noTrial: ScanTrial = { text: '', lastAtMs: Number.NEGATIVE_INFINITY, slowestMs: 0 };

export function tryCharacter(trial: ScanTrial, character: string, atMs: number): ScanTrial {
  const gapMs = atMs - trial.lastAtMs;
  if (gapMs >= pauseMs) return { text: character, lastAtMs: atMs, slowestMs: 0 };
  return { text: trial.text + character, lastAtMs: atMs, slowestMs: Math.max(trial.slowestMs, gapMs) };
}

/** How the counter would have understood it. `slow`: it would be taken for a hand, at this setting. */
export type TrialReading =
  | { kind: 'nothing' | 'short' }
  | { kind: 'slow'; slowestMs: number }
  | { kind: 'code'; code: string; slowestMs: number };

export function readTrial({ text, slowestMs }: ScanTrial, scanner: ScannerHabits): TrialReading {
  const rounded = Math.ceil(slowestMs);
  if (text === '') return { kind: 'nothing' };
  if ([...text].length < shortest) return { kind: 'short' };
  if (slowestMs >= scanner.gapMs) return { kind: 'slow', slowestMs: rounded };
  return { kind: 'code', code: codeIn(text, scanner), slowestMs: rounded };
}
