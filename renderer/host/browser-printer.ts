import { pageRule } from './page-rule.ts';
import type { Printer } from './printer.ts';

/** Through the browser's own print dialog. */
export const browserPrinter: Printer = {
  async print(paper) {
    const area = document.querySelector<HTMLElement>('[data-print-area]');
    if (area === null) throw new Error('nothing stands in the print area');
    await isDrawn(area);
    const page = new CSSStyleSheet();
    page.replaceSync(pageRule(paper, area.offsetHeight));
    document.adoptedStyleSheets.push(page);
    try {
      const over = dialogOver();
      window.print();
      await over;
    } finally {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== page);
    }
  },
};

/** Its fonts are asked for when it is laid out, and its pictures must be more than their frames. */
async function isDrawn(area: HTMLElement): Promise<void> {
  area.getBoundingClientRect();
  const pictures = [...area.querySelectorAll('img')].map((picture) => picture.decode());
  await Promise.all([document.fonts.ready, ...pictures]);
}

/** A browser that says nothing of its dialog's end is asked no more once somebody touches the page again. */
function dialogOver(): Promise<void> {
  const heard = new AbortController();
  return new Promise((resolve) => {
    const end = () => {
      heard.abort();
      resolve();
    };
    for (const type of ['afterprint', 'pointerdown', 'keydown'])
      window.addEventListener(type, end, { signal: heard.signal, capture: true });
  });
}
