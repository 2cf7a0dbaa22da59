import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { PracticeEnv } from '../net/listen.ts';
import type { CustomerPorts } from './customer-ports.ts';
import { invoicePage } from './invoice-page.ts';
import { answer, stateOf } from './page-state.ts';
import { isPayable } from './payment-page.ts';
import { readForm } from './read-form.ts';
import { textsFor } from './texts/page-texts.ts';

const formSchema = z.object({ reference: z.string().trim().min(1).max(64) });

/** `GET` and `POST /invoice`: the shop's form for invoices, which leads to the order's payment page. */
export function invoiceRoutes(ports: CustomerPorts): Hono<PracticeEnv> {
  const app = new Hono<PracticeEnv>();
  app.get('/invoice', (c) => answer(c, invoicePage(textsOf(c), false), 200));
  app.post('/invoice', async (c) => {
    const form = formSchema.safeParse(await readForm(c));
    const order = form.success ? await ports.orders.invoice(ports.shopId, form.data.reference) : undefined;
    // One that is over is as unknown as one that never was: the form tells nobody which references exist.
    return order !== undefined && isPayable(stateOf(order, ports.clock.now()))
      ? c.redirect(`/t/${order.code}`, 303)
      : answer(c, invoicePage(textsOf(c), true), 404);
  });
  return app;
}

function textsOf(c: Context<PracticeEnv>) {
  return textsFor(c.req.header('accept-language') ?? '');
}
