import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  app,
  type BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  protocol,
  session,
  shell,
} from 'electron';
import { err, ok, type Result } from '../shared/result.ts';
import { type AppRoot, findAppRoot } from './app-root.ts';
import { type Composition, chosenDataDir, compose, type NotStarted } from './compose.ts';
import { quitCleanly } from './desktop/clean-quit.ts';
import { menuTemplate } from './desktop/menu.ts';
import { guardNavigation, guardSession } from './desktop/navigation-guard.ts';
import { ownArguments } from './desktop/own-arguments.ts';
import { pageScheme, pageUrl } from './desktop/own-page.ts';
import { openPageDoor } from './desktop/page-door.ts';
import { servePage } from './desktop/page-files.ts';
import { openStaffWindow, raise } from './desktop/staff-window.ts';
import { type Flags, parseFlags } from './flags.ts';
import { isStartedByNpm, watchParent } from './parent-watch.ts';

/** The desktop app: composes the core with Electron's windows. Decisions live in `desktop/`. */

/** Vite's own server while developing, never in a packaged app. */
const devPage = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
const home = devPage ?? pageUrl;
let staffWindow: BrowserWindow | undefined;

function fail(line: string): void {
  console.error(line);
  if (app.isReady()) dialog.showErrorBox('Comptoir cannot start', line);
  app.exit(1);
}

/** Chromium's own files live beside the register, so that one data directory is one Comptoir. */
function takeDataDir(dataDir: string): Result<void, string> {
  const chromium = join(dataDir, 'chromium');
  try {
    mkdirSync(chromium, { recursive: true, mode: 0o700 });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return err(`The data directory cannot be written (${reason}).`);
  }
  app.setPath('userData', chromium);
  return ok(undefined);
}

function openWindow({ core, dataDir, logger, practiceOrigin }: Composition): BrowserWindow {
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

function notStarted({ message, isDone }: NotStarted): void {
  if (isDone) {
    console.error(message);
    app.exit(0);
  } else {
    fail(message);
  }
}

async function open(flags: Flags, root: AppRoot): Promise<void> {
  await app.whenReady();
  const composed = await compose({ flags, app: root, host: 'desktop' });
  if (!composed.ok) return notStarted(composed.error);
  const { core, logger, close } = composed.value;
  if (core.restored !== undefined) console.error(core.restored);
  // Electron would only print it; what throws it shows in a dialog of its own.
  process.on('unhandledRejection', (error) => logger.error({ error }, 'Comptoir failed'));
  quitCleanly(app, close);
  guardSession(session.defaultSession, home);
  protocol.handle(
    pageScheme,
    servePage(root.pageFolder, () => randomBytes(16).toString('base64')),
  );
  openPageDoor({
    ipcMain,
    router: core.router,
    home,
    onStranger: (url) => logger.warn({ origin: URL.parse(url)?.origin }, 'a stranger asked for a port'),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, !app.isPackaged)));
  powerMonitor.on('resume', () => core.wake());
  // On macOS the app outlives its window.
  const showWindow = () => {
    if (!staffWindow || staffWindow.isDestroyed()) staffWindow = openWindow(composed.value);
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

/** What Electron wants before it is ready. */
function prepare(): Result<Flags, string> {
  const own = ownArguments(process.argv, process.defaultApp === true);
  const flags = parseFlags(own, process.env, process.cwd());
  if (!flags.ok) return flags;
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  const taken = takeDataDir(chosenDataDir(flags.value));
  return taken.ok ? flags : taken;
}

function start(): void {
  const flags = prepare();
  if (!flags.ok) {
    fail(flags.error);
  } else if (!app.requestSingleInstanceLock()) {
    app.exit(0);
  } else {
    if (isStartedByNpm(process.env)) watchParent(() => app.quit());
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => app.quit());
    open(flags.value, findAppRoot()).catch((error: unknown) =>
      fail(error instanceof Error ? error.message : String(error)),
    );
  }
}

start();
