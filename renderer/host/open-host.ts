import type { Api } from '../api.ts';
import { openBrowserHost } from './browser-host.ts';
import { openDesktopHost } from './desktop-host.ts';
import type { Host } from './host.ts';

/** The program around this page, as the page may use it. */
export function openHost({ shell }: Pick<Api, 'shell'>): Host {
  return shell === null ? openBrowserHost() : openDesktopHost(shell);
}
