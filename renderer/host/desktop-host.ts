import type { ShellLink } from '../connection/shell-link.ts';
import { openBrowserSound } from '../sound/browser-sound.ts';
import { desktopDisplays } from './desktop-displays.ts';
import { desktopNotifier } from './desktop-notifier.ts';
import { desktopPrinter } from './desktop-printer.ts';
import type { Host } from './host.ts';

/** What the desktop app can do for the page. */
export function openDesktopHost(shell: ShellLink): Host {
  return {
    printer: desktopPrinter(shell),
    notifier: desktopNotifier(shell),
    sound: openBrowserSound(),
    displays: desktopDisplays(shell),
  };
}
