import { html } from 'hono/html';
import type { PracticeOrder } from '../orders/order.ts';
import type { Markup } from './layout.ts';
import { orderCard } from './payment-page.ts';
import { textsFor } from './texts/page-texts.ts';

/** The shop's data-collection form, before the payment. What is typed is looked at and forgotten. */
export function detailsPage(order: PracticeOrder): Markup {
  const texts = textsFor(order.locale);
  return orderCard(
    order,
    html`<h2>${texts.detailsTitle}</h2>
<p class="hint">${texts.detailsHint}</p>
<form method="post" action="/t/${order.code}/details">
<label for="name">${texts.nameLabel}</label>
<input id="name" name="name" autocomplete="name" maxlength="127" required>
<label for="email">${texts.emailLabel}</label>
<input id="email" name="email" type="email" autocomplete="email" maxlength="150" required>
<button>${texts.continueButton}</button>
</form>`,
  );
}
