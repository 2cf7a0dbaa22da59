import { getRequestListener } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import type { CoreRouter } from '../core/open-core.ts';
import type { Ids, Logger } from '../core/ports.ts';
import { apiPath, createApi } from './api.ts';
import { apiError } from './api-error.ts';
import { credentialsOfContext, type LoopbackEnv } from './environment.ts';
import { createGate } from './gate.ts';
import { createIpn, ipnPath } from './ipn.ts';
import { createPage } from './page.ts';
import type { Port } from './port.ts';
import { createRpcSocket } from './rpc-socket.ts';
import { secureHeaders } from './secure-headers.ts';
import { createSessions, newSecret } from './sessions.ts';

export interface LoopbackOptions {
  router: CoreRouter;
  ids: Pick<Ids, 'bytes'>;
  logger: Logger;
  /** The built page, absolute. */
  pageFolder: string;
  version: string;
  /** The page was opened with KEY. */
  onOpened?: () => void;
}

/** The browser host's server while it serves. */
export interface Loopback {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  /** Bearer token of `/api/v1`, and what opens the page as `/?key=KEY`; good while the process lives. */
  key: string;
  /** Takes no more connections; calls and streams that are open go on until the core ends them. */
  stopListening(): void;
  close(): Promise<void>;
}

/** Puts the page, its WebSocket, `/api/v1` and `/ipn` behind a port that was taken. Never logs a query string. */
export function serveLoopback(taken: Port, options: LoopbackOptions): Loopback {
  const { router, ids, logger, pageFolder, version, onOpened = () => {} } = options;
  const key = newSecret(ids);
  const sessions = createSessions(ids);
  const gate = createGate(taken.port, key, sessions);
  const rpc = createRpcSocket({ router, gate, logger });
  const app = new Hono<LoopbackEnv>();
  app.use(async (c, next) => {
    for (const [name, value] of Object.entries(secureHeaders)) c.header(name, value);
    return gate.isLoopback(credentialsOfContext(c)) ? next() : foreignName(c);
  });
  app.route(apiPath, createApi({ router, gate, ids, logger, version }));
  app.route(ipnPath, createIpn(router));
  app.route('/', createPage({ folder: pageFolder, gate, sessions, ids, onOpened }));
  app.onError((error, c) => {
    // Its sender broke off: nobody waits for an answer, and anybody could have the log filled so.
    if (c.env.incoming.readableAborted) return c.body(null, 400);
    logger.error({ error, path: c.req.path }, 'a request failed');
    return c.text('Something went wrong inside Comptoir; its log says what.', 500);
  });
  taken.server.on('request', getRequestListener(app.fetch));
  taken.server.on('upgrade', rpc.upgrade);
  return {
    origin: `http://127.0.0.1:${taken.port}`,
    key,
    stopListening: taken.stopListening,
    close: async () => {
      rpc.close();
      await taken.close();
    },
  };
}

/** The error has its usual shape, also where only tills look. */
function foreignName(c: Context): Response {
  const { body, status } = apiError('FORBIDDEN', 'Comptoir answers by the name 127.0.0.1 or localhost only.');
  return c.json(body, status);
}
