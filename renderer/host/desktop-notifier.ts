import type { ShellLink } from '../connection/shell-link.ts';
import type { Notifier } from './notifier.ts';

/** The system's own notices and the number on the program's icon: nobody is asked, the system's settings decide. */
export function desktopNotifier({ client: { notices } }: Pick<ShellLink, 'client'>): Notifier {
  // A word that is lost is said again with the next change: nobody waits for it.
  const quietly = (said: Promise<unknown>) => void said.catch(() => undefined);
  return {
    permission: () => 'granted',
    ask: async () => 'granted',
    // The shell leads to the order itself, in another window where this one is closed by then.
    notify: ({ order, title, body }) => quietly(notices.show({ order, title, body })),
    setWaiting: (count) => quietly(notices.waiting({ count })),
  };
}
