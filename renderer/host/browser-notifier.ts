import type { NoticePermission, Notifier } from './notifier.ts';
import { drawWaitingIcon } from './waiting-icon.ts';

/** The system's notices as a browser shows them, and the number waiting in its tab. */
export const browserNotifier: Notifier = {
  permission,
  async ask() {
    if (permission() === 'ask') await Notification.requestPermission();
    return permission();
  },
  notify({ order, title, body, onOpen }) {
    if (permission() !== 'granted') return;
    const notice = new Notification(title, { tag: order, body });
    notice.addEventListener('click', () => {
      window.focus();
      notice.close();
      onOpen();
    });
  },
  setWaiting: drawWaitingIcon,
};

function permission(): NoticePermission {
  if (!('Notification' in window)) return 'unsupported';
  return Notification.permission === 'default' ? 'ask' : Notification.permission;
}
