import { html } from 'hono/html';
import { formatMoney } from '../../../shared/money.ts';
import type { PracticeOrder } from '../orders/order.ts';
import { acceptedCard, refusedCard, spaced } from '../orders/test-cards.ts';
import { layout, type Markup, statusBlock } from './layout.ts';
import { drawingLocale, type PageTexts, textsFor } from './texts.ts';

/** What the page has to say about an order a customer looks at. */
export type PageState = 'payable' | 'refused' | 'not-a-test-card' | 'paid' | 'already-paid' | 'expired';

/** The customer's payment page, in the order's language. */
export function paymentPage(order: PracticeOrder, state: PageState): Markup {
  const texts = textsFor(order.locale);
  const locale = drawingLocale(texts, order.locale);
  const amount = formatMoney(order, locale);
  return layout(
    texts,
    texts.payTitle(amount),
    html`<section class="card">
<p class="shop">${texts.shopName}</p>
<h1>${amount}</h1>
${reference(texts, order)}
${isPayable(state) ? deadline(texts, order, locale) : ''}
${status(texts, state)}
${isPayable(state) ? forms(texts, order, state) : ''}
</section>`,
  );
}

function isPayable(state: PageState): boolean {
  return state === 'payable' || state === 'refused' || state === 'not-a-test-card';
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

function deadline(texts: PageTexts, order: PracticeOrder, locale: string): Markup {
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
    order.expiresAt,
  );
  return html`<p class="facts">${texts.payBefore(when)}</p>`;
}

function status(texts: PageTexts, state: PageState): Markup {
  switch (state) {
    case 'payable':
      return html``;
    case 'refused':
      return statusBlock('refused', { word: texts.refused, hint: texts.refusedHint });
    case 'not-a-test-card':
      return statusBlock('refused', { word: texts.refused, hint: texts.notATestCard });
    case 'paid':
      return statusBlock('paid', { word: texts.paid, hint: texts.paidHint });
    case 'already-paid':
      return statusBlock('paid', { word: texts.alreadyPaid, hint: texts.alreadyPaidHint });
    case 'expired':
      return statusBlock('closed', { word: texts.expired, hint: texts.expiredHint });
  }
}

/** What was typed is never written back into the page. */
function forms(texts: PageTexts, order: PracticeOrder, state: PageState): Markup {
  const action = `/t/${order.code}`;
  const isInvalid = state === 'not-a-test-card' ? 'true' : 'false';
  return html`<form method="post" action="${action}" autocomplete="off">
<label for="card">${texts.cardLabel}</label>
<input id="card" name="card" inputmode="numeric" autocomplete="off" maxlength="40" required
aria-describedby="card-hint" aria-invalid="${isInvalid}">
<p class="hint" id="card-hint">${texts.cardHint}</p>
<button>${texts.payButton}</button>
</form>
<h2>${texts.testCards}</h2>
${testButton(action, acceptedCard.number, texts.payWith)}
${testButton(action, refusedCard.number, texts.beRefusedWith)}`;
}

function testButton(action: string, number: string, words: string): Markup {
  return html`<form method="post" action="${action}">
<button class="quiet" name="card" value="${number}">${words} <span>${spaced(number)}</span></button>
</form>`;
}
