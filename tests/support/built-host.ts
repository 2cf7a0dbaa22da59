import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface BuiltHost {
  /** `http://127.0.0.1:PORT/?key=KEY`, as the ready line names it. */
  url: string;
  process: ChildProcess;
  /** What it said on stderr so far. */
  stderr(): string;
  /** SIGTERM, awaited. @returns the exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL, awaited: as if the power went. */
  kill(): Promise<void>;
}

export interface BuiltHostOptions {
  dataDir: string;
  /** Of the loopback server and of the practice gateway; 0 or none picks free ones. */
  port?: number;
  practicePort?: number;
  args?: string[];
  /** Over the test's own environment. */
  env?: Record<string, string>;
}

/** Starts the built browser host as users get it and waits for its ready line. */
export async function startBuiltHost(options: BuiltHostOptions): Promise<BuiltHost> {
  const { dataDir, port = 0, practicePort, args = [], env = {} } = options;
  const practice = practicePort === undefined ? [] : ['--practice-port', String(practicePort)];
  const child = spawn(
    process.execPath,
    ['out/main/browser.js', '--no-open', '--data-dir', dataDir, '--port', String(port), ...practice, ...args],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...withoutNpm(), ...env } },
  );
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const url = await readyUrl(child, () => errors);
  return {
    url,
    process: child,
    stderr: () => errors,
    stop: async () => {
      if (child.exitCode !== null) return child.exitCode;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      return child.exitCode;
    },
    kill: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** A child of a test is not a child of npm's: it need not watch for npm's death. */
function withoutNpm(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')));
}

function readyUrl(child: ChildProcess, errors: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { stdout } = child;
    if (!stdout) throw new Error('the child has no stdout');
    createInterface({ input: stdout }).on('line', (line) => {
      const match = /^Comptoir is ready: (\S+)$/.exec(line);
      if (match?.[1]) resolve(match[1]);
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it was ready: ${errors()}`)));
  });
}
