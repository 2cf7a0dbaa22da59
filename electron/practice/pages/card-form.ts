import { html } from 'hono/html';
import type { PracticeOrder } from '../orders/order.ts';
import {
  acceptedCard,
  isOffered,
  refusedCard,
  spaced,
  type TestCard,
  testCards,
} from '../orders/test-cards.ts';
import type { Markup } from './layout.ts';
import type { PageTexts } from './texts/words.ts';

interface CardForm {
  order: PracticeOrder;
  texts: PageTexts;
  isInvalid: boolean;
  /** Masked; `null` when the order is not for a kept card. */
  keptPan: string | null;
}

/** What was typed is never written back into the page. Test numbers are buttons, so that nobody has to type. */
export function cardForm({ order, texts, isInvalid, keptPan }: CardForm): Markup {
  const offered = testCards.filter((card) => isOffered(order.details.paymentMethods, card));
  const isRegistering = order.amount === 0;
  return html`${keptPan === null ? '' : keptForm({ order, texts, keptPan })}
<form method="post" action="/t/${order.code}" autocomplete="off">
<label for="card">${texts.cardLabel}</label>
<input id="card" name="card" inputmode="numeric" autocomplete="off" maxlength="40" required
aria-describedby="card-hint" aria-invalid="${isInvalid ? 'true' : 'false'}">
<p class="hint" id="card-hint">${texts.cardHint}</p>
${order.details.formAction === 'ASK_REGISTER_PAY' ? keepBox(texts) : ''}
<button>${isRegistering ? texts.registerButton : texts.payButton}</button>
<h2>${texts.testCards}</h2>
${offered.includes(acceptedCard) ? testButton(acceptedCard, texts.payWith) : ''}
${offered.includes(refusedCard) ? testButton(refusedCard, texts.beRefusedWith) : ''}
<details>
<summary>${texts.moreCards}</summary>
${offered.filter((card) => card !== acceptedCard && card !== refusedCard).map((card) => testButton(card, wordsFor(card, texts)))}
</details>
</form>`;
}

/** A form of its own: Enter in the field of a new card does not pay with the kept one. */
function keptForm({ order, texts, keptPan }: Pick<CardForm, 'order' | 'texts' | 'keptPan'>): Markup {
  return html`<form method="post" action="/t/${order.code}">
<button name="kept" value="yes">${texts.payWithKept} <span>${keptPan}</span></button>
</form>`;
}

function keepBox(texts: PageTexts): Markup {
  return html`<label class="check"><input type="checkbox" name="keep" value="yes"> ${texts.keepCard}</label>`;
}

function wordsFor({ ending, brand, currency }: TestCard, texts: PageTexts): string {
  const limit = currency === null ? '' : ` (${texts.onlyIn} ${currency})`;
  return `${texts.endings[ending]}${limit} · ${brand}`;
}

function testButton(card: TestCard, words: string): Markup {
  return html`<button class="quiet" name="quick" value="${card.number}" formnovalidate>${words}
<span>${spaced(card.number)}</span></button>`;
}
