import type { Context } from 'hono';
import type { PracticeEnv } from '../net/listen.ts';

/**
 * The form that a customer sent, unjudged. One that cannot be read is empty: anybody on the network can send
 * such, so that it is no defect of ours to be told of.
 */
export function readForm(c: Context<PracticeEnv>): Promise<Record<string, unknown>> {
  return c.req.parseBody().catch(() => ({}));
}
