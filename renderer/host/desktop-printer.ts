import type { ShellLink } from '../connection/shell-link.ts';
import { browserPrinter } from './browser-printer.ts';
import { withPrintArea } from './print-area.ts';
import type { Printer } from './printer.ts';

/** On the printer that was chosen, without a question; by the system's dialog without one, or where it does not print. */
export function desktopPrinter(shell: ShellLink): Printer {
  return {
    async print(paper) {
      const chosen = shell.latest('settings')?.settings.printer ?? null;
      if (chosen === null) return browserPrinter.print(paper);
      let isPrinted = false;
      await withPrintArea(paper, async (size) => {
        const { result } = await shell.client.printing.print(size);
        isPrinted = result === 'printed';
      });
      if (!isPrinted) await browserPrinter.print(paper);
    },
  };
}
