import type { Readable, Writable } from 'node:stream';

type Params = Record<string, unknown>;
type Listener = (params: Params, sessionId: string | undefined) => void;

/** One conversation with Chromium in its DevTools protocol. */
export interface Cdp {
  send(method: string, params?: Params, sessionId?: string): Promise<Params>;
  /** Until the answer is called. `sessionId` is that of the page it is about. */
  on(method: string, listener: Listener): () => void;
}

interface Message {
  id?: number;
  method?: string;
  params?: Params;
  result?: Params;
  error?: { message: string };
  sessionId?: string;
}

/** Over a pair of pipes: messages are JSON, each ended by a zero byte. */
export function openPipe(toChromium: Writable, fromChromium: Readable): Cdp {
  const answers = new Map<number, { resolve: (result: Params) => void; reject: (error: Error) => void }>();
  const listeners = new Map<string, Set<Listener>>();
  let last = 0;
  let rest = Buffer.alloc(0);

  function take(message: Message): void {
    if (message.id === undefined) {
      const named = listeners.get(message.method ?? '') ?? [];
      for (const listener of [...named]) listener(message.params ?? {}, message.sessionId);
      return;
    }
    const answer = answers.get(message.id);
    answers.delete(message.id);
    if (message.error) answer?.reject(new Error(message.error.message));
    else answer?.resolve(message.result ?? {});
  }

  fromChromium.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (let end = rest.indexOf(0); end !== -1; end = rest.indexOf(0)) {
      const text = rest.subarray(0, end).toString('utf8');
      rest = rest.subarray(end + 1);
      take(JSON.parse(text));
    }
  });
  fromChromium.on('close', () => {
    for (const { reject } of answers.values()) reject(new Error('Chromium is gone'));
    answers.clear();
  });
  toChromium.on('error', () => {}); // It is gone: every answer is refused by then.

  return {
    send: (method, params = {}, sessionId) => {
      last += 1;
      const id = last;
      toChromium.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
      return new Promise((resolve, reject) => {
        answers.set(id, {
          resolve,
          reject: (error) => reject(new Error(`${method}: ${error.message}`)),
        });
      });
    },
    on: (method, listener) => {
      const named = listeners.get(method) ?? new Set();
      listeners.set(method, named.add(listener));
      return () => named.delete(listener);
    },
  };
}
