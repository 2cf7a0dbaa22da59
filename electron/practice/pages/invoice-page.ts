import { html } from 'hono/html';
import { layout, type Markup, statusBlock } from './layout.ts';
import type { PageTexts } from './texts/words.ts';

/** Where a customer types the reference of an invoice; a wrong one is not written back. */
export function invoicePage(texts: PageTexts, isUnknown: boolean): Markup {
  const unknown = { word: texts.invoiceUnknown, hint: texts.invoiceUnknownHint };
  return layout(
    texts,
    texts.invoiceTitle,
    html`<section class="card">
<p class="shop">${texts.shopName}</p>
<h1>${texts.invoiceTitle}</h1>
${isUnknown ? statusBlock('refused', unknown) : ''}
<form method="post" action="/invoice">
<label for="reference">${texts.invoiceLabel}</label>
<input id="reference" name="reference" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="64" required
aria-describedby="reference-hint" aria-invalid="${isUnknown ? 'true' : 'false'}">
<p class="hint" id="reference-hint">${texts.invoiceHint}</p>
<button>${texts.continueButton}</button>
</form>
</section>`,
  );
}
