import type { Settings } from '../../shared/settings.ts';

export type Paper = Settings['paper'];

/** Puts what stands in the page's print area (`[data-print-area]`) on paper. */
export interface Printer {
  /** Resolves when the dialog is closed or the page was handed to the printer. */
  print(paper: Paper): Promise<void>;
}
