import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { app, clipboard, dialog, net, protocol, session, shell } from 'electron';
import { err, ok, type Result } from '../shared/result.ts';
import { type AppRoot, findAppRoot } from './app-root.ts';
import { chosenDataDir, compose, type NotStarted } from './compose.ts';
import type { GatewayFetch } from './core/ports.ts';
import { appId } from './desktop/app-id.ts';
import { collectFromOutside } from './desktop/from-outside.ts';
import { createGatewayFetch, gatewayPartition } from './desktop/network/gateway-fetch.ts';
import { watchProxyAsks } from './desktop/network/proxy-asks.ts';
import { ownArguments, secondStart } from './desktop/own-arguments.ts';
import { pageScheme, pageUrl } from './desktop/own-page.ts';
import { showProblem } from './desktop/problem/problem-window.ts';
import type { StartProblem } from './desktop/problem/start-problem.ts';
import { raise } from './desktop/windows/page-window.ts';
import { type Flags, parseFlags } from './flags.ts';
import { openDesktop } from './open-desktop.ts';
import { linkScheme } from './order-link.ts';
import { isStartedByNpm, watchParent } from './parent-watch.ts';
import { relaunch } from './this-computer.ts';

/** The desktop app: starts once a data directory and composes the core with Electron's windows. Decisions live in `desktop/`. */

/** Vite's own server while developing, never in a packaged app. */
const devPage = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
const home = devPage ?? pageUrl;
const outside = collectFromOutside(app);
const own = ownArguments(process.argv, process.defaultApp === true);

/** Says it in a window, with what can be done; in a plain box where even that fails. */
async function fail(problem: StartProblem, dataDir: string): Promise<void> {
  console.error(problem.message);
  try {
    await app.whenReady();
    const freshNonce = () => randomBytes(16).toString('base64');
    const window = await showProblem(problem, {
      ...{ app, relaunch, protocol, clipboard, dialog, shell, dataDir, freshNonce },
      scheme: pageScheme,
    });
    outside.starts.deliver(() => raise(window));
  } catch {
    dialog.showErrorBox('Comptoir', problem.message);
    app.exit(1);
  }
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

function notStarted({ code, message, isDone }: NotStarted, dataDir: string): Promise<void> | undefined {
  if (!isDone) return fail({ code, message }, dataDir);
  console.error(message);
  return void app.exit(0);
}

function gatewayFetch(): GatewayFetch {
  const own = session.fromPartition(gatewayPartition, { cache: false });
  // The gateway has no need to know the runtime and the system.
  own.setUserAgent('Comptoir');
  return createGatewayFetch({
    session: own,
    asks: watchProxyAsks(app, own),
    isOnline: () => net.isOnline(),
  });
}

async function open(flags: Flags, root: AppRoot): Promise<void> {
  await app.whenReady();
  const composed = await compose({ flags, app: root, host: 'desktop', fetch: gatewayFetch() });
  if (!composed.ok) return notStarted(composed.error, chosenDataDir(flags));
  const { restored } = composed.value.core;
  if (restored !== undefined) console.error(restored);
  openDesktop({ composition: composed.value, root, home, flags, outside });
}

/** What Electron wants before it is ready. */
function prepare(): Result<Flags, StartProblem> {
  app.enableSandbox();
  // The same as on the shortcut that the installer makes: notices are shown in its name.
  if (process.platform === 'win32') app.setAppUserModelId(appId);
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  const isOpen = own.includes('--no-sandbox') || (app.isPackaged && app.commandLine.hasSwitch('no-sandbox'));
  if (isOpen) {
    const message =
      'Comptoir was started with --no-sandbox, as an AppImage is where the system gives it no sandbox.';
    return err({ code: 'NO_SANDBOX', message });
  }
  const flags = parseFlags(own, process.env, process.cwd());
  if (!flags.ok) return err({ code: 'FLAGS', message: flags.error });
  const taken = takeDataDir(chosenDataDir(flags.value));
  return taken.ok ? flags : err({ code: 'UNWRITABLE', message: taken.error });
}

/** Chromium wants a place of its own even to say that there is none; what is shown is the one that was wanted. */
function failWithoutPlace(problem: StartProblem): void {
  const place = mkdtempSync(join(tmpdir(), 'comptoir-'));
  app.setPath('userData', place);
  app.on('quit', () => rmSync(place, { recursive: true, force: true, maxRetries: 5 }));
  const flags = parseFlags(own, process.env, process.cwd());
  void fail(problem, nearestFolder(flags.ok ? chosenDataDir(flags.value) : homedir()));
}

/** The folder itself, or the one above it that is there. */
function nearestFolder(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}

function start(): void {
  const flags = prepare();
  if (!flags.ok) {
    failWithoutPlace(flags.error);
  } else if (!app.requestSingleInstanceLock(secondStart(own))) {
    app.exit(0);
  } else {
    // A folder that is being worked on is not what the system should open links with; Linux reads it in the package.
    if (app.isPackaged && process.platform !== 'linux') app.setAsDefaultProtocolClient(linkScheme);
    if (isStartedByNpm(process.env)) watchParent(() => app.quit());
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => app.quit());
    open(flags.value, findAppRoot()).catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      return fail({ code: 'DEFECT', message }, chosenDataDir(flags.value));
    });
  }
}

start();
