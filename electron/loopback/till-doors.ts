import { type Context, Hono } from 'hono';
import type { CallContext, CoreRouter } from '../core/open-core.ts';
import type { Ids, Logger } from '../core/ports.ts';
import { apiPath, createApi } from './api.ts';
import { apiError } from './api-error.ts';
import { credentialsOfContext, type LoopbackEnv } from './environment.ts';
import type { Gate } from './gate.ts';
import { createIpn, ipnPath } from './ipn.ts';
import { secureHeaders } from './secure-headers.ts';

/** What every loopback server serves with. */
export interface TillDoorOptions {
  router: CoreRouter;
  /** Whose integration token it is. */
  recognise(token: string): Promise<CallContext | undefined>;
  ids: Pick<Ids, 'bytes'>;
  /** Ms that never go back. */
  now(): number;
  logger: Logger;
  version: string;
}

/** `/api/v1` and `/ipn`, by the name of this computer alone, with the headers and the end that every answer has. */
export function createTillDoors(gate: Gate, options: TillDoorOptions): Hono<LoopbackEnv> {
  const { router, ids, logger, version } = options;
  const app = new Hono<LoopbackEnv>();
  app.use(async (c, next) => {
    for (const [name, value] of Object.entries(secureHeaders)) c.header(name, value);
    return gate.isLoopback(credentialsOfContext(c)) ? next() : foreignName(c);
  });
  app.route(apiPath, createApi({ router, gate, ids, logger, version }));
  app.route(ipnPath, createIpn(router));
  app.onError((error, c) => {
    // Its sender broke off: nobody waits for an answer, and anybody could have the log filled so.
    if (c.env.incoming.readableAborted) return c.body(null, 400);
    logger.error({ error, path: c.req.path }, 'a request failed');
    return c.text('Something went wrong inside Comptoir; its log says what.', 500);
  });
  return app;
}

/** The error has its usual shape, also where only tills look. */
function foreignName(c: Context): Response {
  const { body, status } = apiError('FORBIDDEN', 'Comptoir answers by the name 127.0.0.1 or localhost only.');
  return c.json(body, status);
}
