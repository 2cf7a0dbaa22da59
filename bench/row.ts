/** One line of the table: what was measured, in ms, and what the design wants of it. */
export interface Measured {
  what: string;
  samplesMs: number[];
  /** What 95 of 100 should stay within; without it the line is there for comparison. */
  targetP95Ms?: number;
  /** What a reader must know to understand the figure. */
  note?: string;
}

/** One row of the design's budgets: measures, and may say what it is doing. */
export type BenchRow = (say: (line: string) => void) => Promise<Measured[]>;
