import { html } from 'hono/html';
import { formatMoney } from '../../../shared/money.ts';
import { drawingLocale } from '../language.ts';
import { instalmentsOf } from '../orders/instalments.ts';
import { isRegistrationOnly, type PracticeOrder } from '../orders/order.ts';
import { cardForm } from './card-form.ts';
import { layout, type Markup, statusBlock } from './layout.ts';
import { textsFor } from './texts/page-texts.ts';
import type { PageTexts } from './texts/words.ts';

/** What the page has to say about an order a customer looks at. */
export type PageState =
  | 'payable'
  | 'refused'
  | 'not-a-test-card'
  | 'not-offered'
  | 'paid'
  | 'already-paid'
  | 'expired';

export interface PageView {
  state: PageState;
  /** Of the kept card that the order is to be paid with, masked. */
  keptPan: string | null;
  /** Ms since the epoch. */
  now: number;
}

/** The customer's payment page, in the order's language. */
export function paymentPage(order: PracticeOrder, view: PageView): Markup {
  const texts = textsFor(order.locale);
  const isInvalid = view.state === 'not-a-test-card' || view.state === 'not-offered';
  return orderCard(
    order,
    html`${isPayable(view.state) ? deadline(texts, order) : ''}
${status(texts, order, view.state)}
${isPayable(view.state) ? html`${plan(texts, order, view.now)}${cardForm({ order, texts, isInvalid, keptPan: view.keptPan })}` : ''}
${wayBack(texts, order, view.state)}`,
  );
}

/** The frame of every page about one order: whose it is, how much, for what. */
export function orderCard(order: PracticeOrder, content: Markup): Markup {
  const texts = textsFor(order.locale);
  const amount = formatMoney(order, drawingLocale(order.locale));
  const isFree = isRegistrationOnly(order);
  return layout(
    texts,
    isFree ? texts.registerTitle : texts.payTitle(amount),
    html`<section class="card">
<p class="shop">${texts.shopName}</p>
<h1>${isFree ? texts.registerTitle : amount}</h1>
${reference(texts, order)}
${content}
</section>`,
  );
}

export function isPayable(state: PageState): boolean {
  return !['paid', 'already-paid', 'expired'].includes(state);
}

/** Said with HTTP 404, in the browser's language: nothing tells which order was meant. */
export function unknownLinkPage(texts: PageTexts): Markup {
  const words = { word: texts.unknownLink, hint: texts.unknownLinkHint };
  return layout(
    texts,
    texts.unknownLink,
    html`<section class="card"><p class="shop">${texts.shopName}</p>${statusBlock('closed', words)}</section>`,
  );
}

function reference(texts: PageTexts, order: PracticeOrder): Markup {
  return order.orderId === null
    ? html``
    : html`<p class="facts">${texts.reference} <strong>${order.orderId}</strong></p>`;
}

function deadline(texts: PageTexts, order: PracticeOrder): Markup {
  const when = new Intl.DateTimeFormat(drawingLocale(order.locale), {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(order.expiresAt);
  const { description } = order.details;
  return html`${description === null ? '' : html`<p class="facts">${description}</p>`}
<p class="facts">${texts.payBefore(when)}</p>
${isRegistrationOnly(order) ? html`<p class="hint">${texts.registerHint}</p>` : ''}`;
}

/** What falls due when, if the order is paid in parts. */
function plan(texts: PageTexts, order: PracticeOrder, now: number): Markup {
  if (order.details.instalments === null || isRegistrationOnly(order)) return html``;
  const locale = drawingLocale(order.locale);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const parts = instalmentsOf(order.details.instalments, order.amount, now);
  return html`<h2>${texts.inParts}</h2>
<ol class="parts">${parts.map(
    ({ amount, dueAt }) =>
      html`<li>${date.format(dueAt)} · <strong>${formatMoney({ amount, currency: order.currency }, locale)}</strong></li>`,
  )}</ol>`;
}

function status(texts: PageTexts, order: PracticeOrder, state: PageState): Markup {
  switch (state) {
    case 'payable':
      return html``;
    case 'refused':
      return statusBlock('refused', { word: texts.refused, hint: texts.refusedHint });
    case 'not-a-test-card':
      return statusBlock('refused', { word: texts.refused, hint: texts.notATestCard });
    case 'not-offered':
      return statusBlock('refused', { word: texts.refused, hint: texts.notOffered });
    case 'paid':
    case 'already-paid':
      return statusBlock('paid', paidWords(texts, order, state));
    case 'expired':
      return statusBlock('closed', { word: texts.expired, hint: texts.expiredHint });
  }
}

function paidWords(texts: PageTexts, order: PracticeOrder, state: 'paid' | 'already-paid') {
  if (isRegistrationOnly(order)) return { word: texts.registered, hint: texts.paidHint };
  return state === 'paid'
    ? { word: texts.paid, hint: texts.paidHint }
    : { word: texts.alreadyPaid, hint: texts.alreadyPaidHint };
}

/** Where the shop wants its customer afterwards; a link, because nobody is sent anywhere in practice. */
function wayBack(texts: PageTexts, { details }: PracticeOrder, state: PageState): Markup {
  const address = returnAddress(details, state);
  return address === null
    ? html``
    : html`<a class="button quiet" href="${address}" rel="noreferrer">${texts.backToShop}</a>`;
}

function returnAddress(details: PracticeOrder['details'], state: PageState): string | null {
  switch (state) {
    case 'paid':
    case 'already-paid':
      return details.successUrl ?? details.returnUrl;
    case 'refused':
      return details.refusedUrl ?? details.returnUrl;
    case 'expired':
      return details.cancelUrl ?? details.returnUrl;
    default:
      return null;
  }
}
