import type { ShellLink } from '../connection/shell-link.ts';
import type { Displays } from './displays.ts';

/** The customer's display as a window of the desktop app, on a screen of its own where there is one. */
export function desktopDisplays(shell: ShellLink): Displays {
  const quietly = (said: Promise<unknown>) => void said.catch(() => undefined);
  return {
    state: () => (shell.latest('displays')?.displays.isOpen ? 'open' : 'closed'),
    subscribe: (listener) =>
      shell.subscribe((news) => {
        if (news.type === 'displays') listener();
      }),
    open: () => quietly(shell.client.displays.open({})),
    close: () => quietly(shell.client.displays.close()),
  };
}
