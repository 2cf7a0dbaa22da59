import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { LastRun, UnclosedRun } from '../core/ports.ts';
import { writePrivateFile } from './private-file.ts';

const runSchema = z.object({ startedAt: z.int(), version: z.string(), report: z.string().nullable() });
const markSchema = z.object({
  /** The run that has not closed: this one, or one that never will. */
  run: runSchema.nullable(),
  /** One from before that nobody has seen yet. */
  unclosed: runSchema.nullable(),
});
type Mark = z.infer<typeof markSchema>;

export interface RunMarkOptions {
  dataDir: string;
  version: string;
  /** Ms since the epoch. */
  now(): number;
  /** The mark cannot be written: the next start may be told something wrong about this run. */
  onProblem(error: unknown): void;
}

/** The mark that a run leaves while it runs. */
export interface RunMark extends LastRun {
  /** From now on this run counts as one that did not close, until `end`. */
  begin(): void;
  /** What failed, for the next start, should this run not close. */
  failed(report: string): void;
  /** This run is closed. */
  end(): void;
}

/**
 * Whether the last run closed is known by a mark, `run.json`, that only a close takes away. Reads it and changes
 * nothing before `begin`: another Comptoir may be running here.
 */
export function openRunMark({ dataDir, version, now, onProblem }: RunMarkOptions): RunMark {
  const path = join(dataDir, 'run.json');
  const before = readMark(path);
  const found = before.run ?? before.unclosed;
  let mark: Mark = { run: null, unclosed: found };
  let hasBegun = false;

  function change(next: Partial<Mark>): void {
    mark = { ...mark, ...next };
    if (!hasBegun) return;
    try {
      writePrivateFile(path, JSON.stringify(mark));
    } catch (error) {
      onProblem(error);
    }
  }

  return {
    unclosed: (): UnclosedRun | null => mark.unclosed,
    seen: () => change({ unclosed: null }),
    begin: () => {
      hasBegun = true;
      change({ run: { startedAt: now(), version, report: null } });
    },
    failed: (report) => change({ run: mark.run && { ...mark.run, report } }),
    end: () => change({ run: null }),
  };
}

/** A mark that cannot be read tells nothing: better than a false alarm at every start. */
function readMark(path: string): Mark {
  try {
    return markSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return { run: null, unclosed: null };
  }
}
