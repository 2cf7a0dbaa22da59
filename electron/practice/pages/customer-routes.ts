import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import type { PracticeEnv } from '../net/listen.ts';
import type { PracticeOrder } from '../orders/order.ts';
import { pay } from '../orders/pay.ts';
import { findTestCard, isOffered, type TestCard, testCardByPan } from '../orders/test-cards.ts';
import { asksForStep } from '../orders/verdict.ts';
import type { CustomerPorts } from './customer-ports.ts';
import { detailsPage } from './details-page.ts';
import { invoiceRoutes } from './invoice-routes.ts';
import { answer, orderOfLink, showOrder, showUnknown, stateOf } from './page-state.ts';
import { isPayable } from './payment-page.ts';
import { readForm } from './read-form.ts';
import { securePages } from './secure-pages.ts';
import { stepRoutes } from './step-routes.ts';

const formLimit = bodyLimit({ maxSize: 4096, onError: (c) => c.text('Too large', 413) });
const formSchema = z.object({
  card: z.string().max(64).optional(),
  /** One of the page's own buttons; it wins over what was typed. */
  quick: z.string().max(64).optional(),
  kept: z.literal('yes').optional(),
  keep: z.literal('yes').optional(),
});

/** `/t/CODE` with its steps and `/invoice`: all that phones may reach. */
export function customerRoutes(ports: CustomerPorts): Hono<PracticeEnv> {
  const app = new Hono<PracticeEnv>();
  for (const path of ['/t/*', '/invoice']) {
    app.use(path, securePages(), formLimit);
  }
  app.get('/t/:code', async (c) => {
    const order = await orderOfLink(ports, c.req.param('code'));
    return order ? open(c, ports, order) : showUnknown(c);
  });
  app.post('/t/:code', async (c) => {
    const order = await orderOfLink(ports, c.req.param('code'));
    return order ? attempt(c, ports, order) : showUnknown(c);
  });
  app.post('/t/:code/details', async (c) => {
    const order = await orderOfLink(ports, c.req.param('code'));
    return order ? takeDetails(c, ports, order) : showUnknown(c);
  });
  app.route('/', stepRoutes(ports));
  app.route('/', invoiceRoutes(ports));
  return app;
}

function open(c: Context<PracticeEnv>, ports: CustomerPorts, order: PracticeOrder): Promise<Response> {
  const state = stateOf(order, ports.clock.now());
  const isAsking = order.details.dataCollectionForm && state === 'payable';
  return isAsking ? answer(c, detailsPage(order), 200) : showOrder(c, ports, { order, state });
}

const customerSchema = z.object({ name: z.string().trim().min(1).max(127), email: z.email().max(150) });

/** Nothing of it is kept: the payment page follows. */
async function takeDetails(
  c: Context<PracticeEnv>,
  ports: CustomerPorts,
  order: PracticeOrder,
): Promise<Response> {
  const isComplete = customerSchema.safeParse(await readForm(c)).success;
  if (!isComplete) return answer(c, detailsPage(order), 422);
  return showOrder(c, ports, { order, state: stateOf(order, ports.clock.now()) });
}

/** Whatever is no test card ends here: it is neither kept, nor written back, nor logged. */
async function attempt(
  c: Context<PracticeEnv>,
  ports: CustomerPorts,
  order: PracticeOrder,
): Promise<Response> {
  const state = stateOf(order, ports.clock.now());
  if (!isPayable(state)) return showOrder(c, ports, { order, state });
  const form = formSchema.safeParse(await readForm(c)).data;
  const card = form && (await chosenCard(ports, order, form));
  if (card === undefined) return showOrder(c, ports, { order, state: 'not-a-test-card' });
  if (!isOffered(order.details.paymentMethods, card))
    return showOrder(c, ports, { order, state: 'not-offered' });
  const isKeepingCard = form?.keep === 'yes';
  if (asksForStep(order, card)) {
    const { id } = ports.challenges.start({ orderId: order.id, card, isKeepingCard });
    return c.redirect(`/t/${order.code}/step/${id}`, 303);
  }
  const outcome = await pay(ports, order, { card, isKeepingCard, authentication: 'unasked' });
  return showOrder(c, ports, { order, state: outcome });
}

async function chosenCard(
  ports: CustomerPorts,
  { details: { paymentMethodToken: token } }: PracticeOrder,
  { card, quick, kept }: z.infer<typeof formSchema>,
): Promise<TestCard | undefined> {
  if (kept === undefined) return findTestCard(quick ?? card ?? '');
  const pan = token === null ? undefined : await ports.panOfToken(token);
  return pan === undefined ? undefined : testCardByPan(pan);
}
