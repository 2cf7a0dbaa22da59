import type { MenuItemConstructorOptions } from 'electron';
import type { ShellScreen } from '../../shared/contract/shell/news.ts';
import type { DesktopWords } from '../../shared/desktop-words.ts';
import type { ZoomStep } from './windows/zoom.ts';

/** What a press in the menu can do beside the system's own roles. */
interface MenuDeeds {
  go(to: ShellScreen): void;
  newWindow(): void;
  zoom(step: ZoomStep): void;
}

export interface MenuOptions {
  platform: NodeJS.Platform;
  isDevelopment: boolean;
  /** A window that nobody is to leave: only what typing needs, and quitting. */
  isKiosk: boolean;
  words: DesktopWords;
  deeds: MenuDeeds;
}

/**
 * The application menu. The system names, translates and places its roles; ours are in the staff's language. No
 * accelerator is a key that the page uses itself: digits, letters and Enter stay the counter's.
 */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const { platform, isKiosk, words } = options;
  const isMac = platform === 'darwin';
  if (isKiosk) return [{ label: words.file, submenu: [quitItem(words)] }, { role: 'editMenu' }];
  return [
    ...(isMac ? [appMenu(options)] : []),
    fileMenu(options),
    { role: 'editMenu' },
    goMenu(options),
    viewMenu(options),
    { role: 'windowMenu' },
  ];
}

const quitItem = ({ quit }: DesktopWords): MenuItemConstructorOptions => ({
  id: 'quit',
  role: 'quit',
  label: quit,
});

function appMenu({ words, deeds }: MenuOptions): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    submenu: [
      { id: 'about', label: words.about, click: () => deeds.go('about') },
      { type: 'separator' },
      { id: 'settings', label: words.settings, accelerator: 'Cmd+,', click: () => deeds.go('settings') },
      { type: 'separator' },
      ...([{ role: 'services' }, { type: 'separator' }] as const),
      ...([{ role: 'hide' }, { role: 'hideOthers' }, { role: 'unhide' }, { type: 'separator' }] as const),
      quitItem(words),
    ],
  };
}

function fileMenu({ platform, words, deeds }: MenuOptions): MenuItemConstructorOptions {
  const isMac = platform === 'darwin';
  const end: MenuItemConstructorOptions[] = isMac
    ? [{ role: 'close' }]
    : [
        { id: 'settings', label: words.settings, accelerator: 'Ctrl+,', click: () => deeds.go('settings') },
        { id: 'about', label: words.about, click: () => deeds.go('about') },
        { type: 'separator' },
        { role: 'close' },
        quitItem(words),
      ];
  return {
    label: words.file,
    submenu: [
      {
        id: 'new-order',
        label: words.newOrder,
        accelerator: 'CmdOrCtrl+N',
        click: () => deeds.go('counter'),
      },
      {
        id: 'new-window',
        label: words.newWindow,
        accelerator: 'CmdOrCtrl+Shift+N',
        click: () => deeds.newWindow(),
      },
      { type: 'separator' },
      ...end,
    ],
  };
}

function goMenu({ words, deeds }: MenuOptions): MenuItemConstructorOptions {
  return {
    label: words.go,
    submenu: [
      { id: 'orders', label: words.orders, click: () => deeds.go('orders') },
      { id: 'day', label: words.day, click: () => deeds.go('day') },
    ],
  };
}

function viewMenu({ words, deeds, isDevelopment }: MenuOptions): MenuItemConstructorOptions {
  const developer: MenuItemConstructorOptions[] = isDevelopment
    ? [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }]
    : [];
  return {
    label: words.view,
    submenu: [
      {
        id: 'zoom-reset',
        label: words.zoomReset,
        accelerator: 'CmdOrCtrl+0',
        click: () => deeds.zoom('reset'),
      },
      { id: 'zoom-in', label: words.zoomIn, accelerator: 'CmdOrCtrl+Plus', click: () => deeds.zoom('in') },
      { id: 'zoom-out', label: words.zoomOut, accelerator: 'CmdOrCtrl+-', click: () => deeds.zoom('out') },
      { type: 'separator' },
      { role: 'togglefullscreen' },
      ...developer,
    ],
  };
}
