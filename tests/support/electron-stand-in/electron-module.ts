/** What `electron` is in the main process of the stand-in; what is missing here throws once it is used. */
import { absent } from './provided.ts';
import { happenings } from './record.ts';
import { app } from './system/app.ts';
import { watchTargets } from './window/unasked-windows.ts';
import './window/happenings.ts';

export { app } from './system/app.ts';
export {
  clipboard,
  dialog,
  nativeImage,
  nativeTheme,
  net,
  powerMonitor,
  powerSaveBlocker,
  shell,
} from './system/desk.ts';
export { Menu, MenuItem } from './system/menu.ts';
export { Notification } from './system/notification.ts';
export { screen } from './system/screen.ts';
export { Tray } from './system/tray.ts';
export { BrowserWindow } from './window/browser-window.ts';
export { ipcMain } from './window/ipc-main.ts';
export { MessageChannelMain } from './window/ports.ts';
export { protocol, session } from './window/session.ts';
export { webContents } from './window/web-contents.ts';

export const autoUpdater = absent('autoUpdater');
export const BrowserView = absent('BrowserView');
export const BaseWindow = absent('BaseWindow');
export const contentTracing = absent('contentTracing');
export const crashReporter = absent('crashReporter');
export const desktopCapturer = absent('desktopCapturer');
export const globalShortcut = absent('globalShortcut');
export const inAppPurchase = absent('inAppPurchase');
export const pushNotifications = absent('pushNotifications');
export const safeStorage = absent('safeStorage');
export const ShareMenu = absent('ShareMenu');
export const systemPreferences = absent('systemPreferences');
export const TouchBar = absent('TouchBar');
export const utilityProcess = absent('utilityProcess');
export const WebContentsView = absent('WebContentsView');
export const webFrameMain = absent('webFrameMain');

app.whenReady().then(watchTargets, () => {});
happenings.set('app', () => ({ badge: app.getBadgeCount() }));
