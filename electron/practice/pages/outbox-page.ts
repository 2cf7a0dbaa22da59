import { html } from 'hono/html';
import { layout, type Markup } from './layout.ts';
import type { PageTexts } from './texts.ts';

/** What customers would have received. A link sends nothing, so there is nothing yet. */
export function outboxPage(texts: PageTexts): Markup {
  return layout(
    texts,
    texts.outbox,
    html`<section class="card">
<h1>${texts.outbox}</h1>
<p class="facts">${texts.outboxIntro}</p>
<p>${texts.outboxEmpty}</p>
</section>`,
  );
}
