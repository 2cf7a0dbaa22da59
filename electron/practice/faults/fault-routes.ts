import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { PracticeEnv } from '../net/listen.ts';
import type { BasicKeys } from '../services/basic-auth.ts';
import { ownersOnly } from '../services/owners-only.ts';
import { faultSchema } from './fault.ts';
import type { FaultPlan } from './fault-plan.ts';

/** `POST`, `GET` and `DELETE /practice/faults`, for whoever knows the shop's keys. */
export function faultRoutes(plan: FaultPlan, keys: BasicKeys): Hono<PracticeEnv> {
  const app = new Hono<PracticeEnv>();
  app.use('*', ownersOnly(keys));
  app.get('/', (c) => c.json({ faults: plan.active() }));
  app.post('/', async (c) => addFault(c, plan));
  app.delete('/', (c) => {
    plan.clear();
    return c.json({ faults: plan.active() });
  });
  return app;
}

async function addFault(c: Context<PracticeEnv>, plan: FaultPlan): Promise<Response> {
  const body: unknown = await c.req.json().catch(() => undefined);
  const fault = faultSchema.safeParse(body);
  if (!fault.success) {
    const message = `This fault was not understood. ${z.prettifyError(fault.error)}`;
    return c.json({ code: 'INVALID_INPUT', message }, 400);
  }
  plan.add(fault.data);
  return c.json({ faults: plan.active() });
}
