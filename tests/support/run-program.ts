import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

export interface RunningProgram {
  child: ChildProcess;
  stdout(): string;
  stderr(): string;
  /** Resolves with the first line of its output (either stream) that matches; rejects when it ends before. */
  line(pattern: RegExp): Promise<RegExpExecArray>;
  /** Its exit code; `null` when a signal ended it. */
  ended: Promise<number | null>;
}

export interface RunOptions {
  env?: Record<string, string>;
  /** Runs it as another user; for root only. */
  uid?: number;
}

/** Starts a program in the project's folder, as if no npm were above this test. */
export function startProgram(
  command: string,
  args: string[],
  { env = {}, uid }: RunOptions = {},
): RunningProgram {
  const child = spawn(command, args, {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...withoutNpm(), ...env },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const said = { stdout: '', stderr: '' };
  const waiting = new Set<() => void>();
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].on('data', (chunk: Buffer) => {
      said[name] += chunk.toString();
      for (const look of waiting) look();
    });
  }
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code));
  });
  return {
    child,
    ended,
    stdout: () => said.stdout,
    stderr: () => said.stderr,
    line: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(`${said.stdout}\n${said.stderr}`);
          if (found) {
            waiting.delete(look);
            resolve(found);
          }
        };
        waiting.add(look);
        look();
        ended.then((code) => reject(new Error(`ended with ${code}: ${said.stdout}${said.stderr}`)), reject);
      }),
  };
}

/** Runs it to its end. */
export async function runProgram(command: string, args: string[], options: RunOptions = {}) {
  const program = startProgram(command, args, options);
  const code = await program.ended;
  return { code, stdout: program.stdout(), stderr: program.stderr() };
}

function withoutNpm(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|COMPTOIR_|ELECTRON_)/.test(name)),
  );
}
