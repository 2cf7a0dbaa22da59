import { BrowserWindow, screen } from 'electron';
import { readPlace, savePlace } from './place-store.ts';
import { openingPlace } from './window-place.ts';

export interface StaffWindowOptions {
  dataDir: string;
  preload: string;
  home: string;
  onFailure(error: unknown): void;
}

/** Opens the window that staff work in: sandboxed, isolated, without Node, where it stood last time. */
export function openStaffWindow({ dataDir, preload, home, onFailure }: StaffWindowOptions): BrowserWindow {
  const displays = screen.getAllDisplays().map(({ workArea }) => workArea);
  const { isMaximized, ...bounds } = openingPlace(readPlace(dataDir), displays);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 390,
    minHeight: 600,
    show: false,
    title: 'Comptoir',
    backgroundColor: '#faf9f6',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize();
    window.show();
  });
  window.on('close', () => {
    try {
      savePlace(dataDir, { ...window.getNormalBounds(), isMaximized: window.isMaximized() });
    } catch (error) {
      onFailure(error);
    }
  });
  window.loadURL(home).catch(onFailure);
  return window;
}

/** Brings a window to the front, also from the taskbar. */
export function raise(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}
