import type { MiddlewareHandler } from 'hono';
import { type BasicKeys, isAuthorised } from './basic-auth.ts';

/** Lets through whoever sends the shop's keys by Basic auth. */
export function ownersOnly(keys: BasicKeys): MiddlewareHandler {
  return async (c, next) => {
    if (isAuthorised(c.req.header('authorization'), keys)) return next();
    return c.json(
      { code: 'UNAUTHORIZED', message: "Send the practice shop's id and password by Basic auth." },
      401,
      { 'WWW-Authenticate': 'Basic realm="practice"' },
    );
  };
}
