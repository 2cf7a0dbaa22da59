import { html } from 'hono/html';
import type { PracticeOrder } from '../orders/order.ts';
import { type Markup, statusBlock } from './layout.ts';
import { orderCard } from './payment-page.ts';
import { textsFor } from './texts/page-texts.ts';

/** The step of 3-D Secure: the page of the customer's bank, where they say whether it is them. */
export function stepPage(order: PracticeOrder, challengeId: string): Markup {
  const texts = textsFor(order.locale);
  return orderCard(
    order,
    html`<h2>${texts.stepTitle}</h2>
<p class="facts">${texts.stepIntro}</p>
<form method="post" action="/t/${order.code}/step/${challengeId}">
<button name="answer" value="confirm">${texts.stepConfirm}</button>
<button class="quiet" name="answer" value="decline">${texts.stepDecline}</button>
<button class="quiet" name="answer" value="time-out">${texts.stepTimeOut}</button>
</form>`,
  );
}

/** A step that was answered, or that a restart ended. */
export function stepOverPage(order: PracticeOrder): Markup {
  const texts = textsFor(order.locale);
  return orderCard(
    order,
    html`${statusBlock('closed', { word: texts.stepOver, hint: texts.stepOverHint })}
<a class="button quiet" href="/t/${order.code}">${texts.backToPayment}</a>`,
  );
}
