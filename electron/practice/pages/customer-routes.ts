import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import type { PracticeEnv } from '../net/listen.ts';
import { type PracticeOrder, statusAt } from '../orders/order.ts';
import { type PaymentPorts, pay } from '../orders/pay.ts';
import { findTestCard } from '../orders/test-cards.ts';
import type { Markup } from './layout.ts';
import { type PageState, paymentPage, unknownLinkPage } from './payment-page.ts';
import { securePages } from './secure-pages.ts';
import { textsFor } from './texts.ts';

export interface CustomerPorts extends PaymentPorts {
  shopId: string;
}

const maxFormBytes = 4096;
const codePattern = /^[0-9a-z]{8}$/;
const formSchema = z.object({ card: z.string().max(64) });

const httpStatus: Record<PageState, ContentfulStatusCode> = {
  payable: 200,
  refused: 200,
  'not-a-test-card': 422,
  paid: 200,
  'already-paid': 200,
  expired: 410,
};

/** `GET` and `POST /t/CODE`: all that phones may reach. */
export function customerRoutes(ports: CustomerPorts): Hono<PracticeEnv> {
  const app = new Hono<PracticeEnv>();
  app.use('/t/*', securePages());
  app.get('/t/:code', async (c) => {
    const order = await find(ports, c.req.param('code'));
    return order ? show(c, order, stateOf(order, ports.clock.now())) : unknown(c);
  });
  app.post('/t/:code', bodyLimit({ maxSize: maxFormBytes }), async (c) => {
    const order = await find(ports, c.req.param('code'));
    return order ? show(c, order, await attempt(c, ports, order)) : unknown(c);
  });
  return app;
}

async function find(ports: CustomerPorts, code: string): Promise<PracticeOrder | undefined> {
  return codePattern.test(code) ? ports.orders.byCode(ports.shopId, code) : undefined;
}

/** Whatever is no test card ends here: it is neither kept, nor written back, nor logged. */
async function attempt(
  c: Context<PracticeEnv>,
  ports: CustomerPorts,
  order: PracticeOrder,
): Promise<PageState> {
  const state = stateOf(order, ports.clock.now());
  if (state === 'already-paid' || state === 'expired') return state;
  const form = formSchema.safeParse(await c.req.parseBody());
  const card = form.success ? findTestCard(form.data.card) : undefined;
  return card ? pay(ports, order, card) : 'not-a-test-card';
}

function stateOf(order: PracticeOrder, now: number): PageState {
  switch (statusAt(order, now)) {
    case 'RUNNING':
      return 'payable';
    case 'REFUSED':
      return 'refused';
    case 'PAID':
      return 'already-paid';
    case 'EXPIRED':
      return 'expired';
  }
}

function show(c: Context<PracticeEnv>, order: PracticeOrder, state: PageState): Promise<Response> {
  return answer(c, paymentPage(order, state), httpStatus[state]);
}

function unknown(c: Context<PracticeEnv>): Promise<Response> {
  return answer(c, unknownLinkPage(textsFor(c.req.header('accept-language') ?? '')), 404);
}

async function answer(
  c: Context<PracticeEnv>,
  page: Markup,
  status: ContentfulStatusCode,
): Promise<Response> {
  c.header('Cache-Control', 'no-store');
  return c.html(await page, status);
}
