import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/**
 * npm passes SIGTERM to the shell that runs a script, and the shell does not pass it on: whatever npm
 * started would live on with its port and its lock. So a program started by npm looks at its parents
 * and closes by itself when they are gone.
 */

const lookEveryMs = 300;

/** One process as its children can see it. */
export interface Ancestor {
  pid: number;
  /** The name of its program, such as `sh` or `npm start`. */
  name: string;
  parent: number;
}

const shells = new Set(['sh', 'dash', 'bash', 'ash', 'zsh', 'fish', 'cmd', 'powershell', 'pwsh']);

/** Whether it is a shell, which may stay behind when npm is gone. */
export function isShell(name: string): boolean {
  return shells.has(
    basename(name.replaceAll('\\', '/'))
      .replace(/^-/, '')
      .replace(/\.exe$/i, '')
      .toLowerCase(),
  );
}

/** One line of Linux' `/proc/PID/stat`; the name in it may hold spaces and brackets. */
export function parseStat(stat: string): (Ancestor & { isZombie: boolean }) | undefined {
  const match = /^(\d+) \((.*)\) (\S) (\d+) /s.exec(stat);
  if (!match) return undefined;
  const [, pid = '', name = '', state, parent = ''] = match;
  return { pid: Number(pid), name, parent: Number(parent), isZombie: state === 'Z' || state === 'X' };
}

/** Ends with npm itself: a shell between is watched too, and so is its parent. */
export async function lineage(
  pid: number,
  look: (pid: number) => Promise<Ancestor | undefined>,
): Promise<number[]> {
  const found: number[] = [];
  for (let next = pid; next > 1 && found.length < 4; ) {
    found.push(next);
    const ancestor = await look(next);
    if (!ancestor || !isShell(ancestor.name)) break;
    next = ancestor.parent;
  }
  return found;
}

/** Whether npm started this process (or one that started it). */
export function isStartedByNpm(env: NodeJS.ProcessEnv): boolean {
  return env['npm_lifecycle_event'] !== undefined;
}

/**
 * Calls `onGone` once, within a second of the death of the process that started this one (or of the
 * npm behind its shell). Never keeps the process alive. Answers a function that ends the watch.
 */
export function watchParent(onGone: () => void): () => void {
  const parent = process.ppid;
  let watched = [parent];
  let isOver = false;
  const stop = () => {
    isOver = true;
    clearInterval(timer);
  };
  const timer = setInterval(() => {
    if (isOver || (process.ppid === parent && watched.every(isAlive))) return;
    stop();
    onGone();
  }, lookEveryMs);
  timer.unref();
  void lineage(parent, lookUp).then((pids) => {
    if (pids.length > 0) watched = pids;
  });
  return stop;
}

function isAlive(pid: number): boolean {
  if (process.platform === 'linux') {
    const stat = readStat(pid);
    return stat !== undefined && !stat.isZombie;
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function readStat(pid: number) {
  try {
    return parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    // The file is gone with its process, which is the answer.
    return undefined;
  }
}

function lookUp(pid: number): Promise<Ancestor | undefined> {
  if (process.platform === 'linux') return Promise.resolve(readStat(pid));
  return process.platform === 'win32' ? lookUpOnWindows(pid) : lookUpByPs(pid);
}

async function lookUpByPs(pid: number): Promise<Ancestor | undefined> {
  const line = await run('ps', ['-o', 'ppid=,comm=', '-p', String(pid)]);
  const match = /^\s*(\d+)\s+(.+?)\s*$/.exec(line);
  return match ? { pid, parent: Number(match[1]), name: match[2] ?? '' } : undefined;
}

async function lookUpOnWindows(pid: number): Promise<Ancestor | undefined> {
  const query = `$p = Get-CimInstance Win32_Process -Filter 'ProcessId=${pid}'; "$($p.ParentProcessId) $($p.Name)"`;
  const line = await run('powershell', ['-NoProfile', '-NonInteractive', '-Command', query]);
  const match = /^(\d+) (.+?)\s*$/.exec(line);
  return match ? { pid, parent: Number(match[1]), name: match[2] ?? '' } : undefined;
}

/** Empty when the tool is missing or fails: then the parent alone is watched. */
function run(file: string, args: string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(file, args, { timeout: 5_000, windowsHide: true }, (error, stdout) =>
      resolve(error ? '' : stdout),
    );
  });
}
