import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { ShopKeys } from '../electron/core/ports.ts';
import { modeSchema } from '../shared/order.ts';

const program = fileURLToPath(new URL('core-child-main.ts', import.meta.url));

const shopKeysSchema = z.object({
  mode: modeSchema,
  server: z.string(),
  shopId: z.string(),
  password: z.string(),
});

/** What the parent asks of a core in a process of its own. */
export const questionSchema = z.discriminatedUnion('ask', [
  z.object({
    ask: z.literal('open'),
    dataDir: z.string(),
    keys: shopKeysSchema,
  }),
  /** Makes an order. */
  z.object({ ask: z.literal('create') }),
  z.object({ ask: z.literal('usage') }),
]);
type Question = z.infer<typeof questionSchema>;

const answerSchema = z.object({
  /** Of the order made. */
  id: z.string().optional(),
  /** User and system time since it began, ms. */
  cpuMs: z.number(),
});
export type ChildAnswer = z.infer<typeof answerSchema>;

/** A core alone in a process, the gateway in another: its time is its own, and it can be killed. */
export interface CoreChild {
  ask(question: Exclude<Question, { ask: 'open' }>): Promise<ChildAnswer>;
  /** SIGKILL, awaited. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export async function startCoreChild(options: { dataDir: string; keys: ShopKeys }): Promise<CoreChild> {
  const child = fork(program, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ask = async (question: Question): Promise<ChildAnswer> => {
    const answered = new Promise<unknown>((resolve, reject) => {
      const onExit = (code: number | null) => reject(new Error(`the core ended with ${code}`));
      child.once('exit', onExit);
      child.once('message', (message) => {
        child.off('exit', onExit);
        resolve(message);
      });
    });
    child.send(question);
    return answerSchema.parse(await answered);
  };
  const ends = async (end: () => void): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    end();
    await ended;
  };
  await ask({ ask: 'open', ...options });
  return {
    ask,
    kill: () => ends(() => child.kill('SIGKILL')),
    stop: () => ends(() => child.disconnect()),
  };
}
