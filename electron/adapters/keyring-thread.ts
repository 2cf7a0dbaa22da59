import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';

export type KeychainRequest =
  | { call: 'get' | 'remove'; account: string }
  | { call: 'set'; account: string; secret: string };

/**
 * The library looks for its store already when an entry is made, and waits for it without a limit: it has a thread
 * of its own. On Linux its own choice falls back to the kernel's keyring, which is lost at reboot.
 */
const source = `
const { parentPort, workerData } = require('node:worker_threads');
const { AsyncEntry } = require(workerData);
const calls = {
  get: (entry) => entry.getPassword(),
  set: (entry, secret) => entry.setPassword(secret),
  remove: (entry) => entry.deleteCredential().then(() => null),
};
parentPort.on('message', async ({ id, call, account, secret }) => {
  try {
    const entry = new AsyncEntry('Comptoir', account, { linux: { store: 'secret-service' } });
    parentPort.postMessage({ id, value: (await calls[call](entry, secret)) ?? null });
  } catch (error) {
    parentPort.postMessage({ id, problem: String(error && error.message) });
  }
});
`;

const answerSchema = z.union([
  z.object({ id: z.int(), value: z.string().nullable() }),
  z.object({ id: z.int(), problem: z.string() }),
]);

interface Waiting {
  resolve(value: string | null): void;
  reject(error: Error): void;
}

/** Asks the keychain from a thread of its own, started at the first call; rejects with the library's words. */
export function createKeyringThread(library?: string): {
  ask(request: KeychainRequest): Promise<string | null>;
} {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let asked = 0;

  function start(): Worker {
    const path = library ?? createRequire(import.meta.url).resolve('@napi-rs/keyring');
    const started = new Worker(source, { eval: true, workerData: path, execArgv: [] });
    started.on('message', (message: unknown) => {
      const answer = answerSchema.parse(message);
      const call = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('problem' in answer) call?.reject(new Error(answer.problem));
      else call?.resolve(answer.value);
    });
    started.on('error', (error: Error) => {
      for (const call of waiting.values()) call.reject(error);
      waiting.clear();
      worker = undefined;
    });
    started.unref();
    return started;
  }

  async function ask(request: KeychainRequest): Promise<string | null> {
    worker ??= start();
    const thread = worker;
    asked += 1;
    const id = asked;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      thread.postMessage({ id, ...request });
    });
  }

  return { ask };
}
