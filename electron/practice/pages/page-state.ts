import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { PracticeEnv } from '../net/listen.ts';
import { type PracticeOrder, statusAt } from '../orders/order.ts';
import type { CustomerPorts } from './customer-ports.ts';
import type { Markup } from './layout.ts';
import { type PageState, paymentPage, unknownLinkPage } from './payment-page.ts';
import { textsFor } from './texts/page-texts.ts';

const codePattern = /^[0-9a-z]{8}$/;

const httpStatus: Record<PageState, ContentfulStatusCode> = {
  payable: 200,
  refused: 200,
  'not-a-test-card': 422,
  'not-offered': 422,
  paid: 200,
  'already-paid': 200,
  expired: 410,
};

export async function orderOfLink(ports: CustomerPorts, code: string): Promise<PracticeOrder | undefined> {
  return codePattern.test(code) ? ports.orders.byCode(ports.shopId, code) : undefined;
}

/** What a customer who opens the link sees; a cancelled order looks expired. */
export function stateOf(order: PracticeOrder, now: number): PageState {
  switch (statusAt(order, now)) {
    case 'RUNNING':
      return 'payable';
    case 'REFUSED':
      return 'refused';
    case 'PAID':
      return 'already-paid';
    case 'EXPIRED':
    case 'CANCELLED':
      return 'expired';
  }
}

export async function showOrder(
  c: Context<PracticeEnv>,
  ports: CustomerPorts,
  shown: { order: PracticeOrder; state: PageState },
): Promise<Response> {
  const { order, state } = shown;
  const token = order.details.paymentMethodToken;
  const keptPan = token === null ? null : ((await ports.panOfToken(token)) ?? null);
  return answer(c, paymentPage(order, { state, keptPan, now: ports.clock.now() }), httpStatus[state]);
}

export function showUnknown(c: Context<PracticeEnv>): Promise<Response> {
  return answer(c, unknownLinkPage(textsFor(c.req.header('accept-language') ?? '')), 404);
}

export async function answer(
  c: Context<PracticeEnv>,
  page: Markup,
  status: ContentfulStatusCode,
): Promise<Response> {
  c.header('Cache-Control', 'no-store');
  return c.html(await page, status);
}
