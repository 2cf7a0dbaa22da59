import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import { PracticeError, systemCode } from '../practice-error.ts';

/** What every route of the gateway may use: Node's own request and response beside Hono's. */
export interface PracticeEnv {
  Bindings: HttpBindings;
}

export interface Listening {
  port: number;
  /** Takes no more calls, lets running ones end for a moment, then cuts them. */
  close(): Promise<void>;
}

interface Address {
  host: string;
  port: number;
}

const requestTimeoutMs = 15_000;
const closeGraceMs = 500;

/** @throws PracticeError when the port is taken or forbidden. */
async function listen(app: Hono<PracticeEnv>, { host, port }: Address): Promise<Listening> {
  const server = createServer(
    { requestTimeout: requestTimeoutMs },
    getRequestListener((request, env) => app.fetch(request, env), { overrideGlobalObjects: false }),
  );
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw cannotListen(`${host}:${port}`, cause);
  }
  return { port, close: () => close(server) };
}

/** Tries `ports` in turn and listens on the first that is free with the app made for it. */
export async function listenOnFirst(
  ports: Iterable<number>,
  host: string,
  appFor: (port: number) => Hono<PracticeEnv>,
): Promise<Listening> {
  let failure: unknown = new PracticeError('PORT_TAKEN', `No port to listen on at ${host}.`);
  for (const port of ports) {
    try {
      return await listen(appFor(port), { host, port });
    } catch (error) {
      if (!(error instanceof PracticeError && error.code === 'PORT_TAKEN')) throw error;
      failure = error;
    }
  }
  throw failure;
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  const grace = new AbortController();
  await Promise.race([closed, wait(closeGraceMs, undefined, { signal: grace.signal })]);
  grace.abort();
  server.closeAllConnections();
  await closed;
}

function cannotListen(place: string, cause: unknown): Error {
  const code = systemCode(cause);
  if (code === 'EADDRINUSE') {
    const remedy = 'another program uses that port. Close it, or choose another port.';
    return new PracticeError(
      'PORT_TAKEN',
      `The practice gateway cannot listen on ${place}: ${remedy}`,
      cause,
    );
  }
  const reason = `the system forbids it (${code ?? 'no reason given'}). Choose another port.`;
  return new PracticeError(
    'PORT_FORBIDDEN',
    `The practice gateway cannot listen on ${place}: ${reason}`,
    cause,
  );
}
