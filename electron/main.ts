import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog, protocol, session } from 'electron';
import { err, ok, type Result } from '../shared/result.ts';
import { type AppRoot, findAppRoot } from './app-root.ts';
import { chosenDataDir, compose, type NotStarted } from './compose.ts';
import { createGatewayFetch, gatewayPartition } from './desktop/network/gateway-fetch.ts';
import { watchProxyLogins } from './desktop/network/proxy-logins.ts';
import { ownArguments } from './desktop/own-arguments.ts';
import { pageScheme, pageUrl } from './desktop/own-page.ts';
import { type Flags, parseFlags } from './flags.ts';
import { openDesktop } from './open-desktop.ts';
import { isStartedByNpm, watchParent } from './parent-watch.ts';

/** The desktop app: starts once a data directory and composes the core with Electron's windows. Decisions live in `desktop/`. */

/** Vite's own server while developing, never in a packaged app. */
const devPage = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
const home = devPage ?? pageUrl;

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
  const fetch = createGatewayFetch(
    session.fromPartition(gatewayPartition, { cache: false }),
    watchProxyLogins(app),
  );
  const composed = await compose({ flags, app: root, host: 'desktop', fetch });
  if (!composed.ok) return notStarted(composed.error);
  const { restored } = composed.value.core;
  if (restored !== undefined) console.error(restored);
  openDesktop({ composition: composed.value, root, home });
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
