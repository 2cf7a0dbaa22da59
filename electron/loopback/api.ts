import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { CallContext, CoreRouter } from '../core/open-core.ts';
import type { Ids, Logger } from '../core/ports.ts';
import { describeApi } from './api-description.ts';
import { docsPage } from './api-docs.ts';
import { apiError, errorBody, toCallError, toRequestError, unreadable } from './api-error.ts';
import { createMethodsOf } from './api-routes.ts';
import { type CalledEnv, credentialsOfContext, type LoopbackEnv } from './environment.ts';
import { streamEvents } from './event-stream.ts';
import type { Gate } from './gate.ts';
import { pageHeaders } from './secure-headers.ts';

export const apiPath = '/api/v1';
const maxBodyBytes = 64 * 1024;

export interface ApiOptions {
  router: CoreRouter;
  gate: Gate;
  ids: Pick<Ids, 'bytes'>;
  logger: Logger;
  version: string;
}

/** The contract over HTTP for tills and scripts; every answer is JSON, also the refusals. */
export function createApi(options: ApiOptions): Hono<LoopbackEnv> {
  const { router, gate, ids, logger, version } = options;
  const methodsOf = createMethodsOf();
  const handler = createHandler(router, logger);
  let described: ReturnType<typeof describeApi> | undefined;
  // Made when first asked for: a start need not wait for it.
  const description = () => {
    described ??= describeApi(version);
    return described;
  };
  const app = new Hono<CalledEnv>();
  app.use(async (c, next) => {
    c.header('Cache-Control', 'no-store');
    return (await refusedCaller(c, gate)) ?? next();
  });
  app.use(async (c, next) => {
    const methods = methodsOf(pathOf(c));
    return methods.includes(c.req.raw.method) && c.req.raw.method !== 'OPTIONS' ? next() : refuse(c, methods);
  });
  const tooLarge = (c: Context) => answer(c, unreadable('The body is larger than 64 KB.'));
  app.use(bodyLimit({ maxSize: maxBodyBytes, onError: tooLarge }));
  app.get('/openapi.json', async (c) => c.json(await description()));
  app.get('/docs', async (c) => {
    const nonce = Buffer.from(ids.bytes(16)).toString('base64');
    return c.html(docsPage(await description(), nonce), 200, pageHeaders(nonce));
  });
  app.get('/events', async (c): Promise<Response> => {
    if (c.req.raw.method !== 'HEAD') return streamEvents(c, { router, context: c.get('caller'), logger });
    return c.body(null, 200, { 'Content-Type': 'text/event-stream' });
  });
  app.all('*', async (c) => {
    const { response } = await handler.handle(asGet(c.req.raw), {
      prefix: apiPath,
      context: c.get('caller'),
    });
    return response ? c.newResponse(response.body, response) : refuse(c, []);
  });
  app.onError((error, c) => {
    logger.error({ error }, 'a call under /api/v1 failed');
    const defect = toCallError(error);
    return answer(c, { status: defect.status, body: errorBody(defect) });
  });
  return new Hono<LoopbackEnv>().route('/', app);
}

function createHandler(router: CoreRouter, logger: Logger): OpenAPIHandler<CallContext> {
  return new OpenAPIHandler(router, {
    interceptors: [({ next }) => next().catch((error: unknown) => Promise.reject(toRequestError(error)))],
    clientInterceptors: [
      async ({ next }) => {
        try {
          return await next();
        } catch (error) {
          const known = toCallError(error);
          if (known !== error) logger.error({ error }, 'a call failed');
          throw known;
        }
      },
    ],
    customErrorResponseBodyEncoder: errorBody,
  });
}

function pathOf(c: Context): string {
  return c.req.path.slice(apiPath.length);
}

/** Lets in who has a key or a token, and the page's own session to the description, which is no secret. */
async function refusedCaller(c: Context<CalledEnv>, gate: Gate): Promise<Response | undefined> {
  const credentials = credentialsOfContext(c);
  const isReader = ['/docs', '/openapi.json'].includes(pathOf(c)) && gate.session(credentials) === 'ours';
  if (isReader) return undefined;
  const caller = await gate.caller(credentials);
  if (caller.kind === 'known') {
    c.set('caller', caller.context);
    return undefined;
  }
  return caller.kind === 'wait' ? tooMany(c, caller.seconds) : unauthorized(c);
}

function unauthorized(c: Context): Response {
  c.header('WWW-Authenticate', 'Bearer realm="Comptoir"');
  const message =
    'Send Authorization: Bearer TOKEN, with an integration token made in Settings, not revoked.';
  return answer(c, apiError('UNAUTHORIZED', message));
}

function tooMany(c: Context, seconds: number): Response {
  c.header('Retry-After', String(seconds));
  const message = `Too many wrong tokens came. Look at the one you send, and try again in ${seconds} s.`;
  return answer(c, apiError('TOO_MANY_TRIES', message));
}

function refuse(c: Context, methods: string[]): Response {
  if (methods.length === 0) return answer(c, apiError('NOT_FOUND', 'There is no such call.'));
  c.header('Allow', methods.join(', '));
  if (c.req.method === 'OPTIONS') return c.body(null, 204);
  return answer(c, apiError('METHOD_NOT_ALLOWED', `This call takes ${methods.join(', ')}.`));
}

function answer(c: Context, { status, body }: { status: number; body: unknown }): Response {
  return c.newResponse(JSON.stringify(body), status as ContentfulStatusCode, {
    'Content-Type': 'application/json',
  });
}

/** HEAD answers what GET would; its body is dropped on the way out. */
function asGet(request: Request): Request {
  return request.method === 'HEAD' ? new Request(request, { method: 'GET' }) : request;
}
