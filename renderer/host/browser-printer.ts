import { withPrintArea } from './print-area.ts';
import type { Printer } from './printer.ts';

/** Through the browser's own print dialog. */
export const browserPrinter: Printer = {
  print: (paper) =>
    withPrintArea(paper, async () => {
      const over = dialogOver();
      window.print();
      await over;
    }),
};

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
