import type { BrowserWindow, Dialog } from 'electron';
import type { DesktopWords } from '../desktop-words.ts';
import type { NewsDesk } from '../shell/news-desk.ts';
import { mayRevive } from './revive.ts';

export interface ReviveOptions {
  news: Pick<NewsDesk, 'tellOnceThere'>;
  dialog: Pick<Dialog, 'showMessageBox'>;
  words(): DesktopWords;
  quit(): void;
}

/** Loads a page that broke down again, where it was; one that does so again and again is asked about. */
export function reviveWindow(window: BrowserWindow, { news, dialog, words, quit }: ReviveOptions): void {
  const brokeDownAt: number[] = [];

  function load(): void {
    if (window.isDestroyed()) return;
    news.tellOnceThere(window, { type: 'revived' });
    window.webContents.reload();
  }

  async function ask(): Promise<void> {
    const { brokenTitle, brokenDetail, loadAgain, quit: quitWord } = words();
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: brokenTitle,
      detail: brokenDetail,
      buttons: [loadAgain, quitWord],
      ...{ defaultId: 0, cancelId: 0, noLink: true },
    });
    if (response === 0) load();
    else quit();
  }

  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const now = Date.now();
    const isFine = mayRevive(brokeDownAt, now);
    brokeDownAt.push(now);
    if (isFine) load();
    // A window that is closed under the question has no answer to give.
    else ask().catch(() => undefined);
  });
}

/** The same for a window that nobody sits at: it comes back by itself, and stays down when it breaks down again and again. */
export function reloadAfterBreakdowns(window: BrowserWindow): void {
  const brokeDownAt: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const now = Date.now();
    if (mayRevive(brokeDownAt, now)) window.webContents.reload();
    brokeDownAt.push(now);
  });
}
