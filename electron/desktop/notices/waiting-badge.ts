import type { App, BrowserWindow, NativeImage } from 'electron';
import { type BadgePicture, badgePicture } from './badge-picture.ts';

type BadgedWindow = Pick<BrowserWindow, 'setOverlayIcon'>;

export interface WaitingBadgeOptions {
  app: Pick<App, 'setBadgeCount'>;
  platform: NodeJS.Platform;
  windows(): BadgedWindow[];
  draw(picture: BadgePicture): NativeImage;
}

/** The number of waiting orders on the program's icon, as each system shows it; all windows say the same number. */
export function createWaitingBadge({ app, platform, windows, draw }: WaitingBadgeOptions) {
  let last = 0;

  /** Windows shows it on the button of each window, of one that opens later too. */
  function dress(window: BadgedWindow): void {
    if (platform !== 'win32') return;
    if (last === 0) window.setOverlayIcon(null, '');
    else window.setOverlayIcon(draw(badgePicture(last)), String(last));
  }

  function show(count: number): void {
    if (count === last) return;
    last = count;
    if (platform === 'win32') windows().forEach(dress);
    else app.setBadgeCount(count);
  }

  return { show, dress };
}
export type WaitingBadge = ReturnType<typeof createWaitingBadge>;
