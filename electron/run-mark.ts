import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const runSchema = z.object({
  /** UTC. */
  startedAt: z.iso.datetime(),
  /** What ended it, for whoever helps; none when it was killed or the power went. */
  report: z.string().max(20_000).nullable().catch(null),
});
type EndedRun = z.infer<typeof runSchema>;

export interface RunMark {
  /** The last run, when it did not end in order. */
  lastEnd: EndedRun | null;
  /** What is about to end this one. */
  report(text: string): void;
  /** This run ends in order. */
  clear(): void;
}

/** A file that is there exactly while Comptoir runs: one found at the start was left by a run that did not end in order. */
export function openRunMark(dataDir: string, now: number): RunMark {
  const file = join(dataDir, 'running.json');
  const startedAt = new Date(now).toISOString();
  const lastEnd = read(file);
  const write = (report: string | null) =>
    writeFileSync(file, JSON.stringify({ startedAt, report }), { mode: 0o600 });
  write(null);
  return { lastEnd, report: write, clear: () => rmSync(file, { force: true }) };
}

function read(file: string): EndedRun | null {
  try {
    const { data } = runSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return data ?? null;
  } catch {
    return null;
  }
}

/** Long numbers and addresses of mail: what a message might have taken from a customer or a key. */
const personal = /[\w.+-]+@[\w-]+\.[\w.-]+|\b[\w-]*\d{5,}[\w-]*/g;

export interface ReportFacts {
  version: string;
  system: string;
  at: number;
}

/** What a failure leaves for the next start: the program's own words and places, without what could be a person's. */
export function failureReport(error: unknown, { version, system, at }: ReportFacts): string {
  const said = error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
  return [`Comptoir ${version}, ${system}`, new Date(at).toISOString(), said.replaceAll(personal, '[…]')]
    .join('\n')
    .slice(0, 8_000);
}
