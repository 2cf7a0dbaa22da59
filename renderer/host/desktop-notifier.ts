import type { ShellLink } from '../connection/shell-link.ts';
import type { Notice, Notifier } from './notifier.ts';

/** So many presses are remembered; older notices lead nowhere any more. */
const most = 50;

/** The system's own notices and the number on the program's icon: nobody is asked, the system's settings decide. */
export function desktopNotifier(shell: ShellLink): Notifier {
  const pressed = new Map<string, Notice['onOpen']>();
  shell.subscribe((news) => {
    if (news.type === 'notice-pressed') pressed.get(news.tag)?.();
  });
  // A word that is lost is said again with the next change: nobody waits for it.
  const quietly = (said: Promise<unknown>) => void said.catch(() => undefined);
  return {
    permission: () => 'granted',
    ask: async () => 'granted',
    notify({ tag, title, body, onOpen }) {
      pressed.delete(tag);
      pressed.set(tag, onOpen);
      const [oldest] = pressed.keys();
      if (pressed.size > most && oldest !== undefined) pressed.delete(oldest);
      quietly(shell.client.notices.show({ tag, title, body }));
    },
    setWaiting: (count) => quietly(shell.client.notices.waiting({ count })),
  };
}
