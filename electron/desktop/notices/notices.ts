import type { BrowserWindow, Notification } from 'electron';
import type { ShellPlace } from '../../../shared/contract/shell/news.ts';

export interface Notice {
  /** The id of the order it is about. */
  order: string;
  title: string;
  body: string;
}

export interface NoticesOptions {
  /** `undefined` where the system shows none. */
  create(notice: Pick<Notice, 'title' | 'body'>): Pick<Notification, 'show' | 'close' | 'on'> | undefined;
  /** Leads there in this window, or in another one where it is closed. */
  go(to: ShellPlace, window: BrowserWindow): void;
}

/** Notices of the system, one for each order; a press on one brings a window to the front and leads to the order. */
export function createNotices({ create, go }: NoticesOptions) {
  const flashing = new WeakSet<BrowserWindow>();
  const shown = new Map<string, Pick<Notification, 'close'>>();

  /** Until it is looked at; a night of notices is one flash. */
  function flash(window: BrowserWindow): void {
    if (flashing.has(window)) return;
    flashing.add(window);
    window.flashFrame(true);
    window.once('focus', () => {
      flashing.delete(window);
      window.flashFrame(false);
    });
  }

  function show(window: BrowserWindow, { order, title, body }: Notice): void {
    if (!window.isFocused()) flash(window);
    const notice = create({ title, body });
    if (!notice) return;
    shown.get(order)?.close();
    shown.set(order, notice);
    notice.on('click', () => go({ order }, window));
    notice.on('close', () => {
      if (shown.get(order) === notice) shown.delete(order);
    });
    notice.show();
  }

  return { show };
}
export type Notices = ReturnType<typeof createNotices>;
