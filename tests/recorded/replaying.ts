import { createNodeFetch } from '../../electron/adapters/node-fetch.ts';
import { createGateway } from '../../electron/core/gateway/client.ts';
import type { Gateway } from '../../electron/core/gateway/gateway.ts';
import { exampleKeys } from '../fixtures/gateway/answers.ts';
import { startAnswering } from '../fixtures/gateway/test-server.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { createMemoryLogger } from '../support/memory-logger.ts';

/** Serves one answer, makes one call of it, and tells what was asked and how the client read it. */
export async function replay<A>(
  body: unknown,
  call: (gateway: Gateway, server: string) => Promise<A>,
  status = 200,
) {
  const server = await startAnswering(body, status);
  const gateway = createGateway({
    fetch: createNodeFetch(),
    clock: createManualClock(0),
    logger: createMemoryLogger(),
  });
  return { answer: await call(gateway, server.origin), asked: server.received };
}

export const keysFor = (server: string) => ({ ...exampleKeys, server });
