import { mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SecondStart {
  argv: string[];
  cwd: string;
  /** What the second start handed over itself. */
  data: unknown;
}

/**
 * One process a profile. The lock is a file with the holder's number, free once that process is gone; a second
 * start leaves its words beside it for the first.
 * @returns whether this process is the first.
 */
export function lockProfile(profile: string, data: unknown, onSecond: (start: SecondStart) => void): boolean {
  const folder = join(profile, 'second-starts');
  mkdirSync(folder, { recursive: true });
  const lock = join(profile, 'stand-in.lock');
  if (!take(lock)) {
    const start: SecondStart = { argv: asChromiumTells(process.argv), cwd: process.cwd(), data };
    writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify(start));
    return false;
  }
  watch(folder, () => {
    for (const name of readdirSync(folder)) {
      const start = readWhole(join(folder, name));
      if (start === undefined) continue;
      rmSync(join(folder, name));
      onSecond(start);
    }
  }).unref();
  return true;
}

/** Switches first, two of its own among them, and no word stays beside its switch. */
function asChromiumTells([program = '', ...words]: string[]): string[] {
  const added = ['--allow-file-access-from-files', '--original-process-start-time=13300000000000000'];
  const isSwitch = (word: string) => word.startsWith('-');
  return [program, ...words.filter(isSwitch), ...added, ...words.filter((word) => !isSwitch(word))];
}

function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (isAlive(Number(readFileSync(lock, 'utf8')))) return false;
    rmSync(lock, { force: true });
    return take(lock);
  }
}

function isAlive(holder: number): boolean {
  try {
    process.kill(holder, 0);
    return holder !== process.pid;
  } catch {
    return false;
  }
}

/** `undefined` while it is being written. */
function readWhole(file: string): SecondStart | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
