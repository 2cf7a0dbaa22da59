import { spawn } from 'node:child_process';

export interface QuietOptions {
  cwd: string;
  /** Killed after this long, ms. */
  limitMs?: number;
  /** Called every 10 s with the seconds so far. */
  onProgress?: (seconds: number) => void;
}

/** How a child ended whose output was kept back. `code` is `null` when it was killed. */
export interface QuietEnd {
  code: number | null;
  output: string;
  isTooLate: boolean;
}

const progressSeconds = 10;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs a script of this Node's to its end, keeping its output back. A signal ends both. */
export function runQuietly(args: string[], options: QuietOptions): Promise<QuietEnd> {
  const { cwd, limitMs, onProgress } = options;
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const end: QuietEnd = { code: null, output: '', isTooLate: false };
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      end.output += chunk.toString();
    });
  }
  const timers = [limitTimer(), progressTimer()];
  const dieToo = () => {
    child.kill('SIGKILL');
    process.exit(1);
  };
  for (const signal of signals) process.once(signal, dieToo);

  function limitTimer(): NodeJS.Timeout | undefined {
    if (limitMs === undefined) return undefined;
    return setTimeout(() => {
      end.isTooLate = child.kill('SIGKILL');
    }, limitMs);
  }
  function progressTimer(): NodeJS.Timeout {
    let seconds = 0;
    return setInterval(() => {
      seconds += progressSeconds;
      onProgress?.(seconds);
    }, progressSeconds * 1000);
  }

  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      for (const timer of timers) clearTimeout(timer);
      for (const signal of signals) process.off(signal, dieToo);
      resolve({ ...end, code });
    });
  });
}
