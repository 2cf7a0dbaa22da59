import { html, raw } from 'hono/html';
import { style } from './style.ts';
import type { PageTexts } from './texts/words.ts';

/** A piece of page whose texts are escaped already. */
export type Markup = ReturnType<typeof html>;

/** The frame of every practice page. No scripts: it works on any phone. */
export function layout(texts: PageTexts, title: string, content: Markup): Markup {
  return html`<!doctype html>
<html lang="${texts.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · ${texts.shopName}</title>
<style>${raw(style)}</style>
</head>
<body>
<header class="banner"><strong>${texts.banner}</strong> ${texts.noMoneyMoves}</header>
<main>${content}</main>
</body>
</html>`;
}

export type StatusKind = 'paid' | 'refused' | 'closed';

export interface StatusText {
  word: string;
  hint: string;
}

/** A status is a word with a shape and a colour, never colour alone. */
export function statusBlock(kind: StatusKind, { word, hint }: StatusText): Markup {
  return html`<div class="status ${kind}" role="${kind === 'refused' ? 'alert' : 'status'}">
${icon(kind)}<div><p>${word}</p><p class="hint">${hint}</p></div></div>`;
}

const shapes: Record<StatusKind, string> = {
  paid: 'M5 12.5 10 17.5 19 7',
  refused: 'M6 6 18 18M18 6 6 18',
  closed: 'M5.6 5.6 18.4 18.4M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Z',
};

function icon(kind: StatusKind): Markup {
  return html`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.5"
stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${shapes[kind]}"/></svg>`;
}
