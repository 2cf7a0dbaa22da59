import { openBrowserSound } from '../sound/browser-sound.ts';
import { openBrowserDisplays } from './browser-displays.ts';
import { browserNotifier } from './browser-notifier.ts';
import { browserPrinter } from './browser-printer.ts';
import type { Host } from './host.ts';

/** What a browser can do for the page. */
export function openBrowserHost(): Host {
  return {
    printer: browserPrinter,
    notifier: browserNotifier,
    sound: openBrowserSound(),
    displays: openBrowserDisplays(),
  };
}
