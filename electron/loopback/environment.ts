import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { CallContext } from '../core/open-core.ts';
import { type Credentials, credentialsOf } from './gate.ts';

/** What every handler of the loopback server can see: Node's own request and answer. */
export interface LoopbackEnv {
  Bindings: HttpBindings;
}

/** Behind the door of `/api/v1` also who calls. */
export interface CalledEnv extends LoopbackEnv {
  Variables: { caller: CallContext };
}

export function credentialsOfContext(c: Context<LoopbackEnv> | Context<CalledEnv>): Credentials {
  return credentialsOf(c.env.incoming.headers);
}
