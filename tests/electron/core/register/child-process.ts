import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { z } from 'zod';

const script = fileURLToPath(new URL('register-child.ts', import.meta.url));

const tellingSchema = z.object({
  problem: z
    .object({
      code: z.string(),
      message: z.string(),
      holder: z.object({ pid: z.int(), address: z.string().nullable() }).optional(),
    })
    .optional(),
  opened: z.string().optional(),
  acknowledged: z.string().optional(),
  failed: z.string().optional(),
  backingUp: z.boolean().optional(),
  backup: z.string().optional(),
  chain: z.object({ intact: z.boolean() }).optional(),
});
export type Telling = z.infer<typeof tellingSchema>;

export interface RegisterChild {
  pid: number;
  /** The next line it told; `undefined` once it ended. */
  next(): Promise<Telling | undefined>;
  /** Everything it tells until it ends. */
  rest(): Promise<Telling[]>;
  kill(): Promise<void>;
}

export interface ChildOptions {
  what: 'open' | 'hold' | 'write' | 'back-up';
  dataDir: string;
  /** Gives up its rights for this user's before it opens anything. */
  uid?: number;
  /** The largest file it may write, in blocks of 512 bytes. */
  fileBlocks?: number;
}

export function startChild({ what, dataDir, uid, fileBlocks }: ChildOptions): RegisterChild {
  const command = [process.execPath, script, what, dataDir, ...(uid === undefined ? [] : [String(uid)])];
  const limit = fileBlocks === undefined ? '' : `ulimit -f ${fileBlocks}; `;
  const child =
    process.platform === 'win32'
      ? spawn(command[0] ?? '', command.slice(1), { stdio: ['ignore', 'pipe', 'inherit'] })
      : spawn('sh', ['-c', `${limit}exec "$@"`, 'sh', ...command], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => kill(child));
  const lines = linesOf(child);
  const next = async () => {
    const line = await lines.next();
    return line.done === true ? undefined : tellingSchema.parse(JSON.parse(line.value));
  };
  return {
    pid: child.pid ?? 0,
    next,
    rest: async () => {
      const all: Telling[] = [];
      for (let told = await next(); told !== undefined; told = await next()) all.push(told);
      return all;
    },
    kill: () => kill(child),
  };
}

function linesOf(child: ChildProcess): AsyncIterator<string> {
  if (!child.stdout) throw new Error('the child has no stdout');
  return createInterface({ input: child.stdout })[Symbol.asyncIterator]();
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
