import { type ClientContext, type ClientLink, createORPCClient, ORPCError } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '../../shared/contract/contract.ts';
import type { Pulse } from '../../shared/contract/health.ts';
import type { OrderChange } from '../../shared/order-event.ts';
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

export interface SessionHandlers {
  onBeat(beat: Extract<Pulse, { type: 'beat' }>): void;
  onChecked(checked: Extract<Pulse, { type: 'checked' }>): void;
  onChange(change: OrderChange): void;
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
 * Keeps one channel open for the page's life: follows both streams on it, gives it up when it
 * closes or falls silent, opens the next, and takes the order events up where they broke off.
 */
export function startSession(ports: SessionPorts, handlers: SessionHandlers): Session {
  const stopped = new AbortController();
  let lastEventId: string | undefined;
  let current: Way | null = null;
  const waiting = new Set<() => void>();

  async function followEvents(client: Client, signal: AbortSignal): Promise<void> {
    const changes = await client.events(undefined, { signal, lastEventId });
    for await (const change of changes) {
      lastEventId = String(change.event.number);
      handlers.onChange(change);
    }
  }

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

  /** That a stream broke ends the channel; an answer of the program means: begin it afresh. */
  function streamBroke(error: unknown): void {
    if (error instanceof ORPCError) lastEventId = undefined;
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
    const streams = [followEvents(client, over.signal), followPulse(client, over.signal, heard)];
    const ends = streams.map((stream) => stream.catch(streamBroke));
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
