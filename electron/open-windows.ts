import { join } from 'node:path';
import { app, autoUpdater, type BrowserWindow, dialog, ipcMain, nativeImage, screen, shell } from 'electron';
import type { ShellPlace } from '../shared/contract/shell/news.ts';
import type { ShellSettings } from '../shared/shell-settings.ts';
import { createCustomerDisplay } from './desktop/displays/customer-display.ts';
import { guardNavigation } from './desktop/navigation-guard.ts';
import { createNotices } from './desktop/notices/notices.ts';
import { createWaitingBadge } from './desktop/notices/waiting-badge.ts';
import { openPageDoor } from './desktop/page-door.ts';
import { createNewsDesk } from './desktop/shell/news-desk.ts';
import { createShellRouter } from './desktop/shell/shell-router.ts';
import { openShellSettings, type ShellSettingsFile } from './desktop/shell/shell-settings-file.ts';
import { createSurroundings } from './desktop/surroundings.ts';
import { updatesBy } from './desktop/updates/update-rules.ts';
import { createUpdates } from './desktop/updates/updates.ts';
import { createPageWindow, displayPartition, raise } from './desktop/windows/page-window.ts';
import { reloadAfterBreakdowns, reviveWindow } from './desktop/windows/revive-window.ts';
import { createStaffWindows } from './desktop/windows/staff-windows.ts';
import type { DesktopOptions } from './desktop-options.ts';
import { composeLocalServer } from './local-server.ts';
import { createNotification, installed, startAtLogin, trayIcon } from './this-computer.ts';

const preload = join(import.meta.dirname, '../preload/preload.cjs');

/** The windows of staff and customers, what stands around them, and their one way to the program. */
export function openWindows(options: DesktopOptions) {
  const { composition, home, flags, root } = options;
  const { core, logger, dataDir } = composition;
  const onFailure = (error: unknown) => logger.error({ error }, 'a window had a problem');
  const settings = openShellSettings(dataDir);
  const news = createNewsDesk();
  const surroundings = createSurroundings({
    ...{ app, icon: trayIcon, platform: process.platform },
    notify: (body) => createNotification({ title: 'Comptoir', body })?.show(),
  });
  const mayHide = () => settings.get().closeToTray && !flags.kiosk;
  guardWindows(options, onFailure);
  const go = (to: ShellPlace, wanted?: BrowserWindow) => {
    const window = wanted && !wanted.isDestroyed() ? wanted : staff.show();
    raise(window);
    news.tell(window, { type: 'go', to });
  };
  const badge = createWaitingBadge({
    ...{ app, platform: process.platform },
    windows: () => staff.all(),
    draw: ({ bitmap, ...size }) => nativeImage.createFromBitmap(bitmap, size),
  });

  const staff = createStaffWindows({
    ...{ dataDir, preload, home, screen, settings, onFailure },
    isKiosk: flags.kiosk,
    staysHidden: () => {
      if (mayHide()) surroundings.sayOnce();
      return mayHide();
    },
    onLastClosed: () => {
      // On macOS the app outlives its windows.
      if (process.platform !== 'darwin') app.quit();
    },
    onOpened: (window) => {
      badge.dress(window);
      window.on('focus', () => core.wake());
      // Windows ends a session without asking: there may be no time to close what is open.
      window.on('session-end', () => {
        staff.remember(window);
        composition.endRun();
        void composition.close();
      });
      reviveWindow(window, { news, dialog, words: () => surroundings.words(), quit: () => app.quit() });
    },
  });
  const localServer = composeLocalServer({ ...composition, settings, version: root.version });
  const updates = createUpdates({
    by: updatesBy(installed()),
    load: async () => {
      // On macOS the windows are closed before the program is told that it ends.
      autoUpdater.on('before-quit-for-update', staff.quitting);
      return (await import('electron-updater')).default.autoUpdater;
    },
    ...{ settings, logger, waiting: core.waiting },
    onChange: (state) => news.tellAll({ type: 'updates', updates: state }),
  });
  updates.start();
  const display = createCustomerDisplay({
    ...{ screen, settings, platform: process.platform },
    staffWindows: staff.all,
    openWindow: (given) => {
      const window = createPageWindow(preload, given, displayPartition);
      reloadAfterBreakdowns(window);
      window.loadURL(`${home}#/display`).catch(onFailure);
      return window;
    },
    onChange: (displays) => news.tellAll({ type: 'displays', displays }),
  });
  openPageDoor({
    ...{ ipcMain, core: core.router, home },
    shell: createShellRouter({
      ...{ logger, news, settings, display, localServer, updates },
      notices: createNotices({ go, create: createNotification }),
      badge,
      newWindow: () => void staff.open(),
      speak: surroundings.speak,
    }),
    isDisplay: display.isDisplay,
    onStranger: (url) => logger.warn({ origin: URL.parse(url)?.origin }, 'a stranger asked for a port'),
  });
  surroundings.open({ isKiosk: flags.kiosk, go, settings, staff });
  keepAtLogin(settings, options);
  return { staff, display, localServer, mayHide };
}

/** Starts with the computer as the settings say. What another data directory, or the system, set to off is not ours to change. */
function keepAtLogin(settings: ShellSettingsFile, { flags, composition: { logger } }: DesktopOptions): void {
  const set = (now: ShellSettings) => {
    try {
      startAtLogin(now, flags.dataDir);
    } catch (error) {
      // It is a convenience: the counter opens all the same.
      logger.warn({ error }, 'starting with the computer cannot be set');
    }
  };
  settings.onChange((now, before) => {
    const isChanged = now.startAtLogin !== before.startAtLogin || now.closeToTray !== before.closeToTray;
    if (isChanged && (now.startAtLogin || before.startAtLogin)) set(now);
  });
  // The program may have moved; Windows keeps what the user switched off in its own list.
  if (settings.get().startAtLogin && process.platform !== 'win32') set(settings.get());
}

/** Whatever shows a page, from its first moment on, also what nobody here opens yet. */
function guardWindows(
  { home, composition: { practiceOrigin } }: DesktopOptions,
  onFailure: (error: unknown) => void,
): void {
  const openExternal = (url: string) => shell.openExternal(url);
  app.on('web-contents-created', (_event, contents) =>
    guardNavigation(contents, { home, practiceOrigin, openExternal, onFailure }),
  );
}
