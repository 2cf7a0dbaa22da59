import { html } from 'hono/html';
import { drawingLocale } from '../language.ts';
import type { SentMessage } from '../messages/message.ts';
import { readableText } from '../messages/readable-text.ts';
import { layout, type Markup } from './layout.ts';
import type { PageTexts } from './texts/words.ts';

/** What customers would have received, newest first, as text. */
export function outboxPage(texts: PageTexts, messages: readonly SentMessage[]): Markup {
  return layout(
    texts,
    texts.outbox,
    html`<section class="card">
<h1>${texts.outbox}</h1>
<p class="facts">${texts.outboxIntro}</p>
${messages.length === 0 ? html`<p>${texts.outboxEmpty}</p>` : ''}
</section>
${messages.map((message) => messageCard(texts, message))}`,
  );
}

/** The message itself is in its reader's language, everything around it in the trainer's. */
function messageCard(texts: PageTexts, message: SentMessage): Markup {
  const when = new Intl.DateTimeFormat(drawingLocale(texts.lang), {
    dateStyle: 'medium',
    timeStyle: 'medium',
  }).format(message.sentAt);
  return html`<article class="card message">
<h2>${texts.channels[message.channel]}</h2>
<p class="facts">${when} · ${message.locale}</p>
<p class="facts">${texts.messageTo} <strong>${message.recipient}</strong></p>
${message.bcc === null ? '' : html`<p class="facts">${texts.messageCopyTo} <strong>${message.bcc}</strong></p>`}
${reference(texts, message)}
<div class="body" lang="${message.locale.replace('_', '-')}">
${message.subject === null ? '' : html`<p class="subject">${message.subject}</p>`}
<p>${readableText(message)}</p>
</div>
<a class="button quiet" href="${message.url}">${texts.openLink}</a>
</article>`;
}

function reference(texts: PageTexts, { orderId }: SentMessage): Markup {
  return orderId === null
    ? html``
    : html`<p class="facts">${texts.reference} <strong>${orderId}</strong></p>`;
}
