import type { App, BrowserWindow, NativeImage } from 'electron';

export interface WaitingBadgeOptions {
  app: Pick<App, 'setBadgeCount'>;
  platform: NodeJS.Platform;
  windows(): BrowserWindow[];
  /** A dot for Windows' taskbar, which takes a picture instead of a number. */
  dot(): NativeImage;
}

/** The number of waiting orders on the program's icon, as each system shows it; all windows say the same number. */
export function createWaitingBadge({ app, platform, windows, dot }: WaitingBadgeOptions) {
  let last = 0;
  return (count: number): void => {
    if (count === last) return;
    last = count;
    if (platform !== 'win32') {
      app.setBadgeCount(count);
      return;
    }
    for (const window of windows())
      window.setOverlayIcon(count === 0 ? null : dot(), count === 0 ? '' : String(count));
  };
}
