import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { type Credentials, credentialsOf } from './gate.ts';

/** What every handler of the loopback server can see: Node's own request and answer. */
export interface LoopbackEnv {
  Bindings: HttpBindings;
}

export function credentialsOfContext(c: Context<LoopbackEnv>): Credentials {
  return credentialsOf(c.env.incoming.headers);
}
