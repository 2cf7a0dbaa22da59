import './print-area.css';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Paper, Printer } from '../host/printer.ts';

/**
 * Prints a sheet apart from the page's own tree, so that a screen that changes or goes while the dialog is open
 * takes nothing off the paper.
 */
export async function putOnPaper(printer: Printer, paper: Paper, sheet: ReactNode): Promise<void> {
  const area = document.createElement('div');
  area.dataset['printArea'] = '';
  area.setAttribute('aria-hidden', 'true');
  document.body.append(area);
  const root = createRoot(area);
  const focused = document.activeElement;
  try {
    flushSync(() => root.render(sheet));
    await printer.print(paper);
  } finally {
    root.unmount();
    area.remove();
    // What is not on paper is hidden there, and may have lost the focus by that.
    if (document.activeElement === document.body && focused instanceof HTMLElement) focused.focus();
  }
}
