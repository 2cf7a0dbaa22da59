import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { PracticeEnv } from '../net/listen.ts';
import type { Challenge } from '../orders/challenges.ts';
import type { PracticeOrder } from '../orders/order.ts';
import { pay } from '../orders/pay.ts';
import type { Authentication } from '../orders/verdict.ts';
import type { CustomerPorts } from './customer-ports.ts';
import { answer, orderOfLink, showOrder, showUnknown, stateOf } from './page-state.ts';
import { isPayable } from './payment-page.ts';
import { readForm } from './read-form.ts';
import { stepOverPage, stepPage } from './step-page.ts';

const answers = { confirm: 'confirmed', decline: 'declined', 'time-out': 'timed-out' } as const;
const formSchema = z.object({ answer: z.enum(['confirm', 'decline', 'time-out']) });

/** `GET` and `POST /t/CODE/step/ID`: the step of 3-D Secure. */
export function stepRoutes(ports: CustomerPorts): Hono<PracticeEnv> {
  const app = new Hono<PracticeEnv>();
  const path = '/t/:code/step/:id';
  app.get(path, async (c) => {
    const order = await orderOfLink(ports, c.req.param('code'));
    return order ? show(c, ports, { order, id: c.req.param('id') }) : showUnknown(c);
  });
  app.post(path, async (c) => {
    const order = await orderOfLink(ports, c.req.param('code'));
    return order ? decide(c, ports, { order, id: c.req.param('id') }) : showUnknown(c);
  });
  return app;
}

interface Step {
  order: PracticeOrder;
  id: string;
}

function show(c: Context<PracticeEnv>, ports: CustomerPorts, { order, id }: Step): Promise<Response> {
  const state = stateOf(order, ports.clock.now());
  if (!isPayable(state)) return showOrder(c, ports, { order, state });
  const isKnown = ports.challenges.find(id, order.id) !== undefined;
  return isKnown ? answer(c, stepPage(order, id), 200) : answer(c, stepOverPage(order), 410);
}

async function decide(c: Context<PracticeEnv>, ports: CustomerPorts, { order, id }: Step): Promise<Response> {
  const form = formSchema.safeParse(await readForm(c));
  if (!form.success) return show(c, ports, { order, id });
  const challenge = ports.challenges.take(id, order.id);
  if (challenge === undefined) return show(c, ports, { order, id });
  const { card, isKeepingCard } = challenge;
  const authentication = authenticationOf(ports, challenge, form.data.answer);
  const outcome = await pay(ports, order, { card, isKeepingCard, authentication });
  return showOrder(c, ports, { order, state: outcome });
}

/** An answer after the bank's time is none. */
function authenticationOf(
  { challenges }: CustomerPorts,
  challenge: Challenge,
  answered: keyof typeof answers,
): Authentication {
  return challenges.hasTimedOut(challenge) ? 'timed-out' : answers[answered];
}
