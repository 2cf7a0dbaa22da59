import { browserPrinter } from './browser-printer.ts';
import type { Host } from './host.ts';

/** What a browser can do for the page. */
export const browserHost: Host = { printer: browserPrinter };
