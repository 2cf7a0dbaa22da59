import { type ClientContext, type ClientLink, createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '../../shared/contract/contract.ts';
import type { Pulse } from '../../shared/contract/health.ts';
import type { Channel, OpenChannel } from './channel.ts';
import { reconnectDelayMs, silenceMs } from './connection-state.ts';

export type Client = ContractRouterClient<typeof contract>;

export interface SessionPorts {
  open: OpenChannel;
  /** Monotonic ms. */
  now(): number;
  /** Resolves after `ms` or when `signal` aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** In [0, 1). */
  fraction(): number;
}

/** A stream that a page follows beside the pulse, on each connection anew; its end ends the connection. */
export type Follow = (client: Client, signal: AbortSignal, link: Channel['link']) => Promise<void>;

export interface SessionHandlers {
  onBeat(beat: Extract<Pulse, { type: 'beat' }>): void;
  onChecked(checked: Extract<Pulse, { type: 'checked' }>): void;
  follow: Follow;
  /** The first beat of a new connection: what was read before may be old. */
  onLive(): void;
  onEnded(): void;
}

/** One connection: what to call through, and a signal that aborts when it ends. */
interface Way {
  link: ClientLink<ClientContext>;
  gone: AbortSignal;
}

export interface Session {
  /** The open way to the program, waiting up to `waitMs` for one; `null` when there is none. */
  link(waitMs: number): Promise<Way | null>;
  stop(): void;
}

const openTimeoutMs = 10_000;

/**
 * Keeps one channel open for the page's life: follows the pulse and the page's own stream on it, gives it
 * up when it closes or falls silent, and opens the next.
 */
export function startSession(ports: SessionPorts, handlers: SessionHandlers): Session {
  const stopped = new AbortController();
  let current: Way | null = null;
  const waiting = new Set<() => void>();

  async function followPulse(client: Client, signal: AbortSignal, heard: () => void): Promise<void> {
    for await (const pulse of await client.pulse(undefined, { signal })) {
      heard();
      if (pulse.type === 'beat') handlers.onBeat(pulse);
      else handlers.onChecked(pulse);
    }
  }

  async function silence(signal: AbortSignal, heardAt: () => number): Promise<void> {
    while (!signal.aborted && ports.now() - heardAt() < silenceMs) await ports.sleep(500, signal);
  }

  /** One channel from open to end; tells whether it ever beat. */
  async function live(channel: Channel, over: AbortController): Promise<boolean> {
    const client: Client = createORPCClient(channel.link);
    let heardAt = ports.now();
    let isHeard = false;
    const heard = () => {
      heardAt = ports.now();
      if (!isHeard) handlers.onLive();
      isHeard = true;
    };
    const streams = [
      handlers.follow(client, over.signal, channel.link),
      followPulse(client, over.signal, heard),
    ];
    // That a stream broke ends the channel, and the next one follows.
    const ends = streams.map((stream) => stream.catch(() => undefined));
    await Promise.race([...ends, channel.closed, silence(over.signal, () => heardAt)]);
    return isHeard;
  }

  async function connect(): Promise<boolean> {
    const over = new AbortController();
    const end = () => over.abort();
    stopped.signal.addEventListener('abort', end, { once: true });
    const timeout = setTimeoutOn(ports, openTimeoutMs, over);
    try {
      const channel = await ports.open(over.signal);
      timeout.abort();
      current = { link: channel.link, gone: over.signal };
      for (const resume of waiting) resume();
      const wasLive = await live(channel, over);
      channel.close();
      return wasLive;
    } catch {
      return false; // It could not be opened: the next attempt follows.
    } finally {
      timeout.abort();
      current = null;
      over.abort();
      stopped.signal.removeEventListener('abort', end);
      handlers.onEnded();
    }
  }

  async function run(): Promise<void> {
    let failures = 0;
    while (!stopped.signal.aborted) {
      failures = (await connect()) ? 0 : failures + 1;
      await ports.sleep(reconnectDelayMs(failures, ports.fraction()), stopped.signal);
    }
  }
  void run();

  async function link(waitMs: number) {
    if (current) return current;
    const over = new AbortController();
    await new Promise<void>((resolve) => {
      waiting.add(resolve);
      over.signal.addEventListener('abort', () => waiting.delete(resolve), { once: true });
      void ports.sleep(waitMs, over.signal).then(resolve);
    });
    over.abort();
    return current;
  }
  return { link, stop: () => stopped.abort() };
}

/** Aborts `target` after `ms`, unless the answer is aborted first. */
function setTimeoutOn(ports: SessionPorts, ms: number, target: AbortController): AbortController {
  const cancel = new AbortController();
  void ports.sleep(ms, cancel.signal).then(() => {
    if (!cancel.signal.aborted) target.abort();
  });
  return cancel;
}
