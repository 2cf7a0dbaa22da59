import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { app, type BrowserWindow, ipcMain, Menu, powerMonitor, protocol, session, shell } from 'electron';
import type { AppRoot } from './app-root.ts';
import type { Composition } from './compose.ts';
import { quitCleanly } from './desktop/clean-quit.ts';
import { menuTemplate } from './desktop/menu.ts';
import { guardNavigation, guardSession } from './desktop/navigation-guard.ts';
import { ownArguments } from './desktop/own-arguments.ts';
import { pageScheme } from './desktop/own-page.ts';
import { openPageDoor } from './desktop/page-door.ts';
import { servePage } from './desktop/page-files.ts';
import { createNewsDesk } from './desktop/shell/news-desk.ts';
import { createShellRouter } from './desktop/shell/shell-router.ts';
import { openShellSettings } from './desktop/shell/shell-settings-file.ts';
import { openStaffWindow, raise } from './desktop/staff-window.ts';
import { parseFlags } from './flags.ts';

export interface DesktopOptions {
  composition: Composition;
  root: AppRoot;
  /** The page's own address. */
  home: string;
}

let staffWindow: BrowserWindow | undefined;

function openWindow({ core, dataDir, logger, practiceOrigin }: Composition, home: string): BrowserWindow {
  const onFailure = (error: unknown) => logger.error({ error }, 'the window had a problem');
  const preload = join(import.meta.dirname, '../preload/preload.cjs');
  const window = openStaffWindow({ dataDir, preload, home, onFailure });
  guardNavigation(window.webContents, {
    home,
    practiceOrigin,
    openExternal: (url) => shell.openExternal(url),
    onFailure,
  });
  window.on('focus', () => core.wake());
  window.webContents.on('render-process-gone', (_event, { reason }) =>
    logger.error({ reason }, 'the page is gone'),
  );
  return window;
}

/** What the page is made of, and its one way to the program. */
function openDoors({ composition, root, home }: DesktopOptions): void {
  const { core, logger, dataDir } = composition;
  guardSession(session.defaultSession, home);
  protocol.handle(
    pageScheme,
    servePage(root.pageFolder, () => randomBytes(16).toString('base64')),
  );
  const settings = openShellSettings(dataDir);
  openPageDoor({
    ipcMain,
    core: core.router,
    shell: createShellRouter({ logger, news: createNewsDesk(), settings }),
    home,
    onStranger: (url) => logger.warn({ origin: URL.parse(url)?.origin }, 'a stranger asked for a port'),
  });
}

/** Puts the running product into its windows; the app is ready and the only one of its data directory. */
export function openDesktop(options: DesktopOptions): void {
  const { composition, home } = options;
  const { core, logger, close } = composition;
  // Electron would only print it; what throws it shows in a dialog of its own.
  process.on('unhandledRejection', (error) => logger.error({ error }, 'Comptoir failed'));
  quitCleanly(app, close);
  openDoors(options);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, !app.isPackaged)));
  powerMonitor.on('resume', () => core.wake());
  // On macOS the app outlives its window.
  const showWindow = () => {
    if (!staffWindow || staffWindow.isDestroyed()) staffWindow = openWindow(composition, home);
    else raise(staffWindow);
  };
  showWindow();
  app.on('second-instance', (_event, argv) => {
    showWindow();
    const again = parseFlags(ownArguments(argv, process.defaultApp === true), {}, process.cwd());
    if (again.ok && again.value.order !== undefined) core.propose('command-line', again.value.order);
  });
  app.on('activate', showWindow);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}
