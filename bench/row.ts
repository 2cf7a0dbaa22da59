/** One line of the table: what was measured, and what the design wants of it. */
export type Measured = Timed | Figure;

interface Line {
  what: string;
  /** What a reader must know to understand the figure. */
  note?: string;
}

/** Something that took time, many times over. */
export interface Timed extends Line {
  samplesMs: number[];
  /** What 95 of 100 should stay within; without it the line is there for comparison. */
  targetP95Ms?: number;
}

/** Something that is counted or weighed once. */
export interface Figure extends Line {
  figure: number;
  unit: 'KB' | 'MB' | '% of a core' | 'orders' | 's' | '×' | 'requests';
  /** What it should not exceed. */
  target?: number;
}

export interface BenchOptions {
  /** How often `killed` kills. */
  kills: number;
  /** Orders in the register that `register` reads, and whose process is weighed. */
  orders: number;
}

/** One row of the design's budgets: measures, and may say what it is doing. */
export type BenchRow = (say: (line: string) => void, options: BenchOptions) => Promise<Measured[]>;
