import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { withoutPersons } from '../../shared/without-persons.ts';
import { writePrivateFile } from './private-file.ts';
import { withoutSecrets } from './without-secrets.ts';

/** So many reports stay; the oldest go. */
const kept = 10;
/** So much of the log is in one. */
const logLines = 40;
const longestError = 20_000;

export interface FailureFacts {
  error: unknown;
  /** Ms since the epoch. */
  startedAt: number;
  now: number;
  /** What runs where, by name. */
  system: Record<string, string>;
  /** The person's own folder, whose name is often theirs. */
  home: string;
  /** The last lines of the log, oldest first. */
  log: readonly string[];
}

/** What failed, in English, for whoever helps: no secret, nothing by which a customer or the user could be known. */
export function failureReport(facts: FailureFacts): string {
  const { error, startedAt, now, system, home, log } = facts;
  const rows = [
    ...Object.entries(system),
    ['started', new Date(startedAt).toISOString()],
    ['failed', new Date(now).toISOString()],
  ].map(([name, value]) => `  ${name}: ${value}`);
  const masked = (text: string) =>
    withoutPersons(withoutSecrets(text.replaceAll(home === '' ? '\0' : home, '~')));
  const told = masked(errorText(error)).split('\n');
  const sections: [string, string[]][] = [
    ['Comptoir failed', rows],
    ['Error', told.map((line) => `  ${line}`)],
    ['Last lines of the log', log.map((line) => `  ${masked(line)}`)],
  ];
  return sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `${title}\n${lines.join('\n')}\n`)
    .join('\n');
}

function errorText(error: unknown, depth = 0): string {
  if (!(error instanceof Error)) return `thrown: ${String(error)}`.slice(0, longestError);
  const own = (error.stack ?? `${error.name}: ${error.message}`).slice(0, longestError);
  return error.cause === undefined || depth === 5
    ? own
    : `${own}\ncaused by ${errorText(error.cause, depth + 1)}`;
}

/** Puts a report into `failures/` of the data directory, 0600. Throws where that cannot be. */
export function writeFailureReport(dataDir: string, report: string, now: number): void {
  const folder = join(dataDir, 'failures');
  writePrivateFile(join(folder, `${new Date(now).toISOString().replaceAll(':', '-')}.txt`), report);
  const names = readdirSync(folder).sort();
  for (const name of names.slice(0, -kept)) rmSync(join(folder, name), { force: true });
}

/** The last lines of a log, oldest first; none where there is none. */
export function lastLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-logLines);
  } catch {
    return [];
  }
}
