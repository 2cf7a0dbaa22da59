import { spawn } from 'node:child_process';

/** Ends a program's run: its exit code, or the signal's name, or why it could not start. */
export type StepEnd = { code: number } | { signal: string } | { failed: string };

export interface StepOptions {
  env?: Record<string, string | undefined>;
  /** Killed after this long, ms. */
  timeoutMs?: number;
  /** `inherit` shows its output, `ignore` keeps it back. */
  output?: 'inherit' | 'ignore';
}

/** Runs one program to its end, without a shell. */
export function runStep(command: string, args: string[], options: StepOptions = {}): Promise<StepEnd> {
  const { env, timeoutMs, output = 'inherit' } = options;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', output, output],
      env: { ...process.env, ...env },
      ...(timeoutMs === undefined ? {} : { timeout: timeoutMs, killSignal: 'SIGKILL' as const }),
    });
    child.on('error', (error) => resolve({ failed: error.message }));
    child.on('exit', (code, signal) => resolve(code === null ? { signal: signal ?? 'unknown' } : { code }));
  });
}

export function succeeded(end: StepEnd): boolean {
  return 'code' in end && end.code === 0;
}
