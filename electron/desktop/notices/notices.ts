import type { BrowserWindow, Notification } from 'electron';
import type { NewsDesk } from '../shell/news-desk.ts';

export interface Notice {
  tag: string;
  title: string;
  body: string;
}

export interface NoticesOptions {
  /** `undefined` where the system shows none. */
  create(notice: Pick<Notice, 'title' | 'body'>): Pick<Notification, 'show' | 'close' | 'on'> | undefined;
  news: Pick<NewsDesk, 'tell'>;
  raise(window: BrowserWindow): void;
}

/** Notices of the system, one for each tag; a press on one brings its window to the front and tells it. */
export function createNotices({ create, news, raise }: NoticesOptions) {
  const shown = new Map<string, Pick<Notification, 'close'>>();

  function show(window: BrowserWindow, { tag, title, body }: Notice): void {
    if (!window.isFocused()) {
      window.flashFrame(true);
      window.once('focus', () => window.flashFrame(false));
    }
    const notice = create({ title, body });
    if (!notice) return;
    shown.get(tag)?.close();
    shown.set(tag, notice);
    notice.on('click', () => {
      if (window.isDestroyed()) return;
      raise(window);
      news.tell(window, { type: 'notice-pressed', tag });
    });
    notice.on('close', () => {
      if (shown.get(tag) === notice) shown.delete(tag);
    });
    notice.show();
  }

  return { show };
}
export type Notices = ReturnType<typeof createNotices>;
