import { join } from 'node:path';
import { createRouterClient, type RouterClient } from '@orpc/server';
import { createFileLogger } from '../electron/adapters/file-logger.ts';
import { createMemorySecrets } from '../electron/adapters/memory-secrets.ts';
import { createNodeFetch } from '../electron/adapters/node-fetch.ts';
import { createSystemClock } from '../electron/adapters/system-clock.ts';
import { createSystemIds } from '../electron/adapters/system-ids.ts';
import { type CoreRouter, openCore } from '../electron/core/open-core.ts';
import type { GatewayFetch, PracticeHost } from '../electron/core/ports.ts';

export interface BenchCore {
  client: RouterClient<CoreRouter>;
  close(): Promise<void>;
}

/** The core as a host composes it, but for its keychain and its practice gateway, with a page that listens. */
export async function openBenchCore(parts: {
  dataDir: string;
  practice: PracticeHost;
  fetch?: GatewayFetch;
}): Promise<BenchCore> {
  const { dataDir, practice, fetch = createNodeFetch() } = parts;
  const logger = createFileLogger({ dataDir: join(dataDir, 'log') });
  const ports = { clock: createSystemClock(), ids: createSystemIds(), secrets: createMemorySecrets() };
  const opened = await openCore({
    ...ports,
    dataDir,
    practice,
    fetch,
    logger,
    version: '0.0.0-bench',
    host: 'browser',
  });
  if (!opened.ok) throw new Error(opened.error.message);
  const core = opened.value;
  const client = createRouterClient(core.router, { context: { who: 'staff' } });
  const streams = [listen(await client.events()), listen(await client.pulse())];
  return {
    client,
    close: async () => {
      await Promise.all(streams.map((stream) => stream.end()));
      await core.close();
      logger.close();
    },
  };
}

/** Reads a stream to its end, as a page does. */
function listen(stream: AsyncIterator<unknown>): { end(): Promise<void> } {
  const reading = (async () => {
    for (let next = await stream.next(); next.done !== true; next = await stream.next());
  })();
  return {
    end: async () => {
      await stream.return?.();
      await reading;
    },
  };
}

let made = 0;

/** Makes one order of 12.50 EUR as a link. @returns its id. */
export async function createOne({ client }: BenchCore): Promise<string> {
  made += 1;
  const { id } = await client.orders.create({
    headers: { 'idempotency-key': `bench-${process.pid}-${made}` },
    body: { amount: 1250, currency: 'EUR', channel: { type: 'link' } },
  });
  return id;
}
