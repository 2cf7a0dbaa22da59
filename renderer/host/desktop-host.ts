import type { ShellLink } from '../connection/shell-link.ts';
import { openBrowserSound } from '../sound/browser-sound.ts';
import { browserNotifier } from './browser-notifier.ts';
import { browserPrinter } from './browser-printer.ts';
import type { Host } from './host.ts';

/** What the desktop app can do for the page. */
export function openDesktopHost(_shell: ShellLink): Host {
  return {
    printer: browserPrinter,
    notifier: browserNotifier,
    sound: openBrowserSound(),
    displays: null,
  };
}
