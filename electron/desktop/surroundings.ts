import { type App, Menu, type NativeImage } from 'electron';
import type { ShellScreen } from '../../shared/contract/shell/news.ts';
import { type Language, languageSchema } from '../../shared/locale.ts';
import { createTray } from './computer/tray.ts';
import { type DesktopWords, desktopWords } from './desktop-words.ts';
import { menuTemplate } from './menu.ts';
import type { ShellSettingsFile } from './shell/shell-settings-file.ts';
import type { createStaffWindows } from './windows/staff-windows.ts';

export interface SurroundingsOptions {
  isKiosk: boolean;
  go(to: ShellScreen): void;
  settings: ShellSettingsFile;
  staff: ReturnType<typeof createStaffWindows>;
}

interface SystemParts {
  app: App;
  platform: NodeJS.Platform;
  icon(): NativeImage;
  /** Shows a notice that leads nowhere. */
  notify(body: string): void;
}

/** Menu and tray, in the language of staff. */
export function createSurroundings({ app, platform, icon, notify }: SystemParts) {
  const { data } = languageSchema.safeParse(app.getLocale().slice(0, 2));
  let language: Language = data ?? 'en';
  let hasSaid = false;
  let draw = () => {};
  const words = (): DesktopWords => desktopWords[language];

  function open({ isKiosk, go, settings, staff }: SurroundingsOptions): void {
    const tray = createTray(icon(), {
      show: () => void staff.show(),
      newOrder: () => go('counter'),
      quit: () => app.quit(),
    });
    const deeds = { go, newWindow: () => void staff.open(), zoom: staff.zoom };
    draw = () => {
      const given = { platform, isDevelopment: !app.isPackaged, isKiosk };
      Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ ...given, language, deeds })));
      tray.set(settings.get().closeToTray && !isKiosk, words());
    };
    draw();
    settings.onChange(({ closeToTray }, before) => {
      if (closeToTray !== before.closeToTray) draw();
    });
    app.on('will-quit', tray.close);
  }

  return {
    open,
    words,
    speak: (next: Language) => {
      if (next === language) return;
      language = next;
      draw();
    },
    /** Where Comptoir went when its last window was closed: once is enough. */
    sayOnce: () => {
      if (hasSaid) return;
      hasSaid = true;
      notify(words().inTray);
    },
  };
}
