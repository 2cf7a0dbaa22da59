import { Menu, type NativeImage, Tray } from 'electron';
import type { DesktopWords } from '../desktop-words.ts';

export interface TrayDeeds {
  show(): void;
  newOrder(): void;
  quit(): void;
}

/** Comptoir's icon beside the system's clock, while the program may live without a window. */
export function createTray(icon: NativeImage, deeds: TrayDeeds) {
  let tray: Tray | undefined;

  function close(): void {
    tray?.destroy();
    tray = undefined;
  }

  return {
    close,
    /** There, or not; in these words. */
    set: (isThere: boolean, words: DesktopWords): void => {
      if (!isThere) {
        close();
        return;
      }
      if (!tray) {
        tray = new Tray(icon);
        tray.on('click', deeds.show);
      }
      tray.setToolTip('Comptoir');
      tray.setContextMenu(
        Menu.buildFromTemplate([
          { id: 'show', label: words.show, click: deeds.show },
          { id: 'new-order', label: words.newOrder, click: deeds.newOrder },
          { type: 'separator' },
          { id: 'quit', label: words.quit, click: deeds.quit },
        ]),
      );
    },
  };
}
