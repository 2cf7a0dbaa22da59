import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';

/**
 * A session of the customer's display's own, in memory: what a session keeps for an address (its zoom, should there ever
 * be any its storage) is not shared with staff, whose windows have the same address.
 */
export const displayPartition = 'customer-display';

/** A window with our page in it, not yet shown: sandboxed, isolated, without Node. */
export function createPageWindow(
  preload: string,
  options: BrowserWindowConstructorOptions,
  partition?: string,
): BrowserWindow {
  return new BrowserWindow({
    show: false,
    backgroundColor: '#faf9f6',
    ...options,
    webPreferences: {
      preload,
      ...(partition === undefined ? {} : { partition }),
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
