import { pageRule, type SheetSize, sheetSize } from './page-rule.ts';
import type { Paper } from './printer.ts';

/** Lays the print area out for this paper and hands it to `print`; afterwards the page is as it was. */
export async function withPrintArea(paper: Paper, print: (size: SheetSize) => Promise<void>): Promise<void> {
  const area = document.querySelector<HTMLElement>('[data-print-area]');
  if (area === null) throw new Error('nothing stands in the print area');
  await isDrawn(area);
  const page = new CSSStyleSheet();
  page.replaceSync(pageRule(paper, area.offsetHeight));
  document.adoptedStyleSheets.push(page);
  try {
    await print(sheetSize(paper, area.offsetHeight));
  } finally {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== page);
  }
}

/** Its fonts are asked for when it is laid out, and its pictures must be more than their frames. */
async function isDrawn(area: HTMLElement): Promise<void> {
  area.getBoundingClientRect();
  const pictures = [...area.querySelectorAll('img')].map((picture) => picture.decode());
  await Promise.all([document.fonts.ready, ...pictures]);
}
