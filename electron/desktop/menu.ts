import type { MenuItemConstructorOptions } from 'electron';
import type { ShellScreen } from '../../shared/contract/shell/news.ts';
import type { Language } from '../../shared/locale.ts';
import { type DesktopWords, desktopWords } from './desktop-words.ts';
import { type NamedRole, roleWords } from './menu-words.ts';
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
  language: Language;
  deeds: MenuDeeds;
}

interface MenuParts extends MenuOptions {
  words: DesktopWords;
  /** An item that the system carries out, in the staff's language. */
  named(role: NamedRole): MenuItemConstructorOptions;
}

/**
 * The application menu, in the staff's language; what the system does by itself are its roles. No accelerator is a key
 * that the page uses itself: digits, letters and Enter stay the counter's.
 */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const { platform, isKiosk, language } = options;
  const named = (role: NamedRole) => ({ role, label: roleWords[language][role] });
  const parts: MenuParts = { ...options, words: desktopWords[language], named };
  if (isKiosk) return [{ label: parts.words.file, submenu: [quitItem(parts.words)] }, editMenu(parts)];
  return [
    ...(platform === 'darwin' ? [appMenu(parts)] : []),
    fileMenu(parts),
    editMenu(parts),
    goMenu(parts),
    viewMenu(parts),
    windowMenu(parts),
  ];
}

const quitItem = ({ quit }: DesktopWords): MenuItemConstructorOptions => ({
  id: 'quit',
  role: 'quit',
  label: quit,
  // The role brings none on Windows, and a kiosk has no other way out.
  accelerator: 'CmdOrCtrl+Q',
});

function appMenu({ words, deeds }: MenuParts): MenuItemConstructorOptions {
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

function fileMenu({ platform, words, deeds, named }: MenuParts): MenuItemConstructorOptions {
  const isMac = platform === 'darwin';
  const end: MenuItemConstructorOptions[] = isMac
    ? [named('close')]
    : [
        { id: 'settings', label: words.settings, accelerator: 'Ctrl+,', click: () => deeds.go('settings') },
        { id: 'about', label: words.about, click: () => deeds.go('about') },
        { type: 'separator' },
        named('close'),
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

function editMenu({ named }: MenuParts): MenuItemConstructorOptions {
  return {
    ...named('editMenu'),
    submenu: [
      ...[named('undo'), named('redo')],
      { type: 'separator' },
      ...[named('cut'), named('copy'), named('paste'), named('selectAll')],
    ],
  };
}

function windowMenu({ platform, named }: MenuParts): MenuItemConstructorOptions {
  const ofMac: MenuItemConstructorOptions[] =
    platform === 'darwin' ? [{ role: 'zoom' }, { type: 'separator' }, { role: 'front' }] : [];
  return { ...named('windowMenu'), submenu: [named('minimize'), ...ofMac] };
}

function goMenu({ words, deeds }: MenuParts): MenuItemConstructorOptions {
  return {
    label: words.go,
    submenu: [
      { id: 'orders', label: words.orders, click: () => deeds.go('orders') },
      { id: 'day', label: words.day, click: () => deeds.go('day') },
    ],
  };
}

function viewMenu({ words, deeds, isDevelopment, named }: MenuParts): MenuItemConstructorOptions {
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
      named('togglefullscreen'),
      ...developer,
    ],
  };
}
