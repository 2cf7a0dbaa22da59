import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { PracticeEnv } from '../net/listen.ts';
import type { BasicKeys } from '../services/basic-auth.ts';
import { ownersOnly } from '../services/owners-only.ts';
import { type ShopOptions, shopOptionsSchema } from './options.ts';

export interface OptionPorts {
  keys: BasicKeys;
  read(): Promise<ShopOptions>;
  write(options: ShopOptions): Promise<void>;
}

/** `GET` and `PUT /practice/options`, for whoever knows the shop's keys. */
export function optionRoutes(ports: OptionPorts): Hono<PracticeEnv> {
  const app = new Hono<PracticeEnv>();
  app.use('*', ownersOnly(ports.keys));
  app.get('/', async (c) => c.json(await ports.read()));
  app.put('/', (c) => change(c, ports));
  return app;
}

/** What the call leaves out stays as it is. */
async function change(c: Context<PracticeEnv>, ports: OptionPorts): Promise<Response> {
  const body: unknown = await c.req.json().catch(() => undefined);
  const wanted = z.record(z.string(), z.unknown()).safeParse(body);
  const options = shopOptionsSchema.safeParse({ ...(await ports.read()), ...wanted.data });
  if (!wanted.success || !options.success) {
    const error = wanted.error ?? options.error;
    const message = `These options were not understood. ${error ? z.prettifyError(error) : ''}`;
    return c.json({ code: 'INVALID_INPUT', message }, 400);
  }
  await ports.write(options.data);
  return c.json(options.data);
}
