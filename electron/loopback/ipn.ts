import { createRouterClient } from '@orpc/server';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { CoreRouter } from '../core/open-core.ts';
import type { LoopbackEnv } from './environment.ts';

export const ipnPath = '/ipn';
const maxBodyBytes = 64 * 1024;

/**
 * Lyra's notifications (IPN), as a shop's own server forwards them. It needs no key of ours: the signature in
 * the body is the key. 200 for a genuine one, 403 for a forged or foreign one; the answer tells nothing else.
 */
export function createIpn(router: CoreRouter): Hono<LoopbackEnv> {
  const { notifications } = createRouterClient(router, { context: { who: 'till' } });
  const app = new Hono<LoopbackEnv>();
  app.use(bodyLimit({ maxSize: maxBodyBytes, onError: (c) => c.text('Larger than 64 KB.', 413) }));
  app.post('/', async (c) => {
    const body = await c.req.text();
    if (body === '') return answer(c, 'unreadable');
    const { verdict } = await notifications.check({ body });
    return answer(c, verdict);
  });
  app.all('/', (c) => {
    c.header('Allow', 'POST');
    return c.text('This address takes POST.', 405);
  });
  return app;
}

function answer(c: Context, verdict: 'genuine' | 'foreign' | 'forged' | 'unreadable'): Response {
  if (verdict === 'genuine') return c.text('OK', 200);
  if (verdict === 'unreadable') return c.text('This is no notification.', 400);
  return c.text('This notification is not for this register.', 403);
}
