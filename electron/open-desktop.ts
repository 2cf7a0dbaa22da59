import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  app,
  type BrowserWindow,
  dialog,
  ipcMain,
  Notification,
  nativeImage,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
} from 'electron';
import trayIcon from '../build/icons/32x32.png?inline';
import type { ShellPlace } from '../shared/contract/shell/news.ts';
import type { ShellSettings } from '../shared/shell-settings.ts';
import type { AppRoot } from './app-root.ts';
import type { Composition } from './compose.ts';
import { endAfterFailure } from './desktop/after-failure.ts';
import { quitCleanly } from './desktop/clean-quit.ts';
import { setStartAtLogin } from './desktop/computer/start-at-login.ts';
import { createCustomerDisplay } from './desktop/displays/customer-display.ts';
import type { FromOutside } from './desktop/from-outside.ts';
import { guardNavigation, guardSession } from './desktop/navigation-guard.ts';
import { createNotices } from './desktop/notices/notices.ts';
import { createWaitingBadge } from './desktop/notices/waiting-badge.ts';
import { pageScheme } from './desktop/own-page.ts';
import { openPageDoor } from './desktop/page-door.ts';
import { servePage } from './desktop/page-files.ts';
import { createNewsDesk } from './desktop/shell/news-desk.ts';
import { createShellRouter } from './desktop/shell/shell-router.ts';
import { openShellSettings } from './desktop/shell/shell-settings-file.ts';
import { createSurroundings } from './desktop/surroundings.ts';
import { type Installed, updatesBy } from './desktop/updates/update-rules.ts';
import { createUpdates } from './desktop/updates/updates.ts';
import { createPageWindow, raise } from './desktop/windows/page-window.ts';
import { reviveWindow } from './desktop/windows/revive-window.ts';
import { createStaffWindows } from './desktop/windows/staff-windows.ts';
import { type Flags, parseFlags } from './flags.ts';
import { composeLocalServer } from './local-server.ts';
import { readOrderLink } from './order-link.ts';

export interface DesktopOptions {
  composition: Composition;
  root: AppRoot;
  /** The page's own address. */
  home: string;
  flags: Flags;
  /** What other programs handed over, also before this. */
  outside: FromOutside;
}

const preload = join(import.meta.dirname, '../preload/preload.cjs');

/** Puts the running product into its windows; the app is ready and the only one of its data directory. */
export function openDesktop(options: DesktopOptions): void {
  const { composition, flags, outside } = options;
  const { core, logger, close } = composition;
  reportFailures(options);
  openPage(options);
  const desktop = openWindows(options);
  const { staff, display, localServer } = desktop;
  // The core ends the streams and answers what is under way before connections are cut.
  quitCleanly(app, async () => {
    localServer.stopListening();
    await close();
    await localServer.close();
  });
  app.on('before-quit', () => {
    staff.quitting();
    // Whoever starts it while it ends wants it: it comes again, with what they handed over.
    const folder = process.defaultApp === true ? [app.getAppPath()] : [];
    outside.starts.deliver((args) => app.relaunch({ args: [...folder, ...args] }));
  });
  powerMonitor.on('resume', () => core.wake());
  powerMonitor.on('unlock-screen', () => core.wake());
  staff.open({ isHidden: flags.hidden && desktop.mayHide() });
  display.follow();
  void localServer.start();
  outside.starts.deliver((args) => {
    staff.show();
    proposeFrom(parseFlags(args, {}, process.cwd()), options);
  });
  outside.links.deliver((link) => {
    staff.show();
    const read = readOrderLink(link);
    if (read) core.propose('link', read);
    else logger.warn({}, 'a link that proposes no order was refused');
  });
  app.on('activate', () => void staff.show());
  // Electron would end it by itself, on macOS too: when it ends is said where the last staff window closes.
  app.on('window-all-closed', () => {});
}

type Parsed = ReturnType<typeof parseFlags>;

/** A second start is a way to propose an order to the first. */
function proposeFrom(again: Parsed, { composition: { core, logger } }: DesktopOptions): void {
  if (!again.ok) return;
  const { order, link } = again.value;
  if (order !== undefined) core.propose('command-line', order);
  if (link === 'refused') logger.warn({}, 'a link that proposes no order was refused');
  else if (link !== undefined) core.propose('link', link);
}

/** What main cannot go on from is kept for the next start. */
function reportFailures({ composition: { report, close } }: DesktopOptions): void {
  const ranForMs = () => process.uptime() * 1000;
  const say = (message: string) => dialog.showErrorBox('Comptoir', message);
  process.on('uncaughtException', endAfterFailure({ app, argv: process.argv, ranForMs, report, close, say }));
  // A promise that nobody waited for leaves nothing half done: the run goes on, and what it said is kept.
  process.on('unhandledRejection', report);
}

/** What the page is made of. */
function openPage({ root, home }: DesktopOptions): void {
  guardSession(session.defaultSession, home);
  protocol.handle(
    pageScheme,
    servePage(root.pageFolder, () => randomBytes(16).toString('base64')),
  );
}

/** The windows of staff and customers, what stands around them, and their one way to the program. */
function openWindows(options: DesktopOptions) {
  const { composition, home, flags, root } = options;
  const { core, logger, dataDir } = composition;
  const onFailure = (error: unknown) => logger.error({ error }, 'a window had a problem');
  const settings = openShellSettings(dataDir);
  const news = createNewsDesk();
  const surroundings = createSurroundings({
    ...{ app, icon, platform: process.platform },
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
        composition.endRun();
        void composition.close();
      });
      reviveWindow(window, { news, dialog, words: () => surroundings.words(), quit: () => app.quit() });
    },
  });
  const localServer = composeLocalServer({ ...composition, settings, version: root.version });
  const updates = createUpdates({
    by: updatesBy(installed()),
    load: async () => (await import('electron-updater')).default.autoUpdater,
    ...{ settings, logger, waiting: core.waiting },
    // On macOS the windows are closed before the program is told that it ends.
    beforeInstall: staff.quitting,
    onChange: (state) => news.tellAll({ type: 'updates', updates: state }),
  });
  updates.start();
  const display = createCustomerDisplay({
    ...{ screen, settings, platform: process.platform },
    staffWindows: staff.all,
    openWindow: (given) => {
      const window = createPageWindow(preload, given);
      window.webContents.on('render-process-gone', () => window.reload());
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
  const followLogin = (now: ShellSettings) => {
    try {
      startAtLogin(now);
    } catch (error) {
      // It is a convenience: the counter opens all the same.
      logger.warn({ error }, 'starting with the computer cannot be set');
    }
  };
  settings.onChange(followLogin);
  followLogin(settings.get());
  return { staff, display, localServer, mayHide };
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

function installed(): Installed {
  const { isPackaged } = app;
  // electron-builder puts it there when a release names where updates are.
  const hasFeed = isPackaged && existsSync(join(process.resourcesPath, 'app-update.yml'));
  return { isPackaged, hasFeed, platform: process.platform, isAppImage: Boolean(process.env['APPIMAGE']) };
}

const icon = () => nativeImage.createFromDataURL(trayIcon);

function createNotification(given: { title: string; body: string }): Notification | undefined {
  return Notification.isSupported() ? new Notification(given) : undefined;
}

function startAtLogin({ startAtLogin: isOn, closeToTray }: ShellSettings): void {
  const configDir = process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config');
  // An AppImage's own program stands in a folder that is there while it runs.
  const program = process.env['APPIMAGE'] || process.execPath;
  setStartAtLogin({ app, platform: process.platform, program, configDir }, isOn, closeToTray);
}
