import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { z } from 'zod';
import type { OrderChange } from '../../../shared/order-event.ts';
import {
  type failureSchema,
  type KillPlan,
  type TillCall,
  type TillConfig,
  type TillLine,
  tillLineSchema,
} from './till-messages.ts';

/** How a call ended as its caller saw it. */
export type Answer =
  | { kind: 'value'; value: unknown }
  | { kind: 'failure'; failure: z.infer<typeof failureSchema> }
  /** The till died first. */
  | { kind: 'nothing' };

export interface End {
  signal: string | null;
  /** Where it killed itself. */
  dyingAt: string | null;
  stderr: string;
}

export type Opened =
  | { kind: 'ready'; afterMs: number }
  | { kind: 'problem'; code: string; message: string }
  | { kind: 'died' };

interface AskOptions {
  /** Whether its moments count. */
  armed?: boolean;
  /** Where to die, from now on. */
  plan?: KillPlan | undefined;
}

export interface TillProcess {
  pid: number;
  opened: Promise<Opened>;
  /** Resolves once everything it said was read. */
  ended: Promise<End>;
  ask(ask: TillCall, options?: AskOptions): Promise<Answer>;
  /** Moments of the thread for backups, as far as they were counted. */
  workerMoments: readonly string[];
  /** SIGKILL, wherever it is; nothing when it is dead. */
  kill(): void;
}

interface Listeners {
  onChange(change: OrderChange): void;
  onError(message: string): void;
}

/** Ms that no till needs, on however busy a machine: it hangs. */
const hangsAfterMs = 600_000;

/** Under what it runs. */
export interface Circumstances {
  /** A command that runs the rest of its line, with a limit on it. */
  through?: string[];
  /** Another user, for root alone. */
  uid?: number;
}

/** Starts a till of its own process. */
export function startTill(
  program: string,
  config: TillConfig,
  { onChange, onError, through = [], uid }: Listeners & Circumstances,
): TillProcess {
  const [command = '', ...args] = [...through, process.execPath, program];
  const child = spawn(command, args, {
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  // It may be dead before it has read all.
  child.stdin.on('error', () => undefined);
  const waiting = new Map<number, (answer: Answer) => void>();
  const opened = Promise.withResolvers<Opened>();
  const workerMoments: string[] = [];
  const end: End = { signal: null, dyingAt: null, stderr: '' };
  child.stderr.on('data', (text: Buffer) => {
    end.stderr += text.toString();
  });
  const lines = createInterface({ input: child.stdout });
  const settle = (number: number, answer: Answer) => {
    waiting.get(number)?.(answer);
    waiting.delete(number);
  };
  lines.on('line', (text) => hear(tillLineSchema.parse(JSON.parse(text))));

  function hear(line: TillLine): void {
    if (line.told === 'ready') opened.resolve({ kind: 'ready', afterMs: line.afterMs });
    else if (line.told === 'problem')
      opened.resolve({ kind: 'problem', code: line.code, message: line.message });
    else if (line.told === 'answer') settle(line.number, { kind: 'value', value: line.value });
    else if (line.told === 'failure') settle(line.number, { kind: 'failure', failure: line.failure });
    else if (line.told === 'change') onChange(line.change);
    else if (line.told === 'dying') end.dyingAt = line.at;
    else if (line.told === 'moment') workerMoments.push(line.name);
    else onError(line.message);
  }

  const kill = () => {
    child.kill('SIGKILL');
  };
  const limit = setTimeout(kill, hangsAfterMs);
  const ended = Promise.all([once(child, 'close'), once(lines, 'close')]).then(() => {
    clearTimeout(limit);
    end.signal = child.signalCode;
    opened.resolve({ kind: 'died' });
    for (const number of [...waiting.keys()]) settle(number, { kind: 'nothing' });
    return end;
  });
  const say = (line: unknown) => child.stdin.write(`${JSON.stringify(line)}\n`);
  say(config);
  let asked = 0;

  return {
    pid: child.pid ?? 0,
    opened: opened.promise,
    ended,
    workerMoments,
    kill,
    ask: (ask, { armed = false, plan } = {}) => {
      asked += 1;
      const number = asked;
      return new Promise((resolve) => {
        waiting.set(number, resolve);
        if (child.exitCode !== null || child.signalCode !== null) settle(number, { kind: 'nothing' });
        else say({ number, armed, plan, ask });
      });
    },
  };
}
