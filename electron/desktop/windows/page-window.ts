import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';

/** A window with our page in it, not yet shown: sandboxed, isolated, without Node. */
export function createPageWindow(preload: string, options: BrowserWindowConstructorOptions): BrowserWindow {
  return new BrowserWindow({
    show: false,
    backgroundColor: '#faf9f6',
    ...options,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      // A counter behind another window goes on watching and speaking.
      backgroundThrottling: false,
    },
  });
}

/** Brings a window to the front, also from the taskbar or the tray. */
export function raise(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  if (!window.isVisible()) window.show();
  window.focus();
}
