import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'electron';
import { type Chromium, launchChromium } from '../cdp/chromium.ts';
import { provided } from '../provided.ts';
import { answerTo, deeds, happenings } from '../record.ts';
import { run } from '../run-facts.ts';
import { cancellable } from './cancellable.ts';
import { lockProfile } from './single-instance.ts';

export type StandInApp = Pick<
  App,
  | 'isReady'
  | 'whenReady'
  | 'quit'
  | 'exit'
  | 'relaunch'
  | 'getPath'
  | 'setPath'
  | 'getName'
  | 'setName'
  | 'getVersion'
  | 'getAppPath'
  | 'getLocale'
  | 'getSystemLocale'
  | 'getPreferredSystemLanguages'
  | 'isPackaged'
  | 'requestSingleInstanceLock'
  | 'hasSingleInstanceLock'
  | 'enableSandbox'
  | 'setAsDefaultProtocolClient'
  | 'removeAsDefaultProtocolClient'
  | 'isDefaultProtocolClient'
  | 'setBadgeCount'
  | 'getBadgeCount'
  | 'setLoginItemSettings'
  | 'getLoginItemSettings'
  | 'setAppUserModelId'
  | 'focus'
  | 'hide'
  | 'show'
  | 'on'
  | 'once'
  | 'off'
  | 'removeListener'
>;

const events = new EventEmitter();
const paths = new Map<string, string>([
  ['home', homedir()],
  ['temp', tmpdir()],
  ['exe', run.executable],
  ['appData', join(homedir(), '.config')],
  ['userData', join(homedir(), '.config', run.name)],
  ['logs', join(homedir(), '.config', run.name, 'logs')],
]);
const usualLogin = {
  openAtLogin: false,
  openAsHidden: false,
  wasOpenedAtLogin: false,
  wasOpenedAsHidden: false,
};
let chromium: Chromium | undefined;
let isReady = false;
let isLocked = false;
let badge = 0;
let login = {};
const protocols = new Set<string>();
let closeWindows: () => boolean = () => true;

/** Set by the windows: closes them all; `false` when one of them stays. */
export function onQuit(close: () => boolean): void {
  closeWindows = close;
}

export function browser(): Chromium {
  if (!chromium) throw new Error('Electron is not ready');
  return chromium;
}

export function emitOnApp(name: string, ...given: unknown[]): void {
  events.emit(name, ...given);
}

export function listens(name: string): boolean {
  return events.listenerCount(name) > 0;
}

async function end(code: number): Promise<void> {
  await chromium?.close();
  process.exit(code);
}

function quit(): void {
  const asked = cancellable({});
  events.emit('before-quit', asked);
  if (asked.defaultPrevented) return;
  if (!closeWindows()) return;
  endAfterWindows();
}

/** What follows once the last window of a quit is gone. */
function endAfterWindows(): void {
  const willQuit = cancellable({});
  events.emit('will-quit', willQuit);
  if (willQuit.defaultPrevented) return;
  events.emit('quit', {}, 0);
  void end(0);
}

export const app: StandInApp = provided('app', {
  isPackaged: false,
  isReady: () => isReady,
  whenReady: () =>
    new Promise<void>((resolve) => (isReady ? resolve() : events.once('ready', () => resolve()))),
  quit,
  exit: (code = 0) => void end(code),
  relaunch: (options) => deeds.add('relaunch', { args: options?.args ?? process.argv.slice(1) }),
  getPath: (name) => {
    const path = paths.get(name);
    if (path === undefined) throw new Error(`app.getPath('${name}') is not in the stand-in`);
    return path;
  },
  setPath: (name, path) => {
    mkdirSync(path, { recursive: true });
    paths.set(name, path);
  },
  getName: () => run.name,
  setName: () => {},
  getVersion: () => run.version,
  getAppPath: () => run.appPath,
  getLocale: () => answerTo('locale', 'en-GB'),
  getSystemLocale: () => answerTo('locale', 'en-GB'),
  getPreferredSystemLanguages: () => [answerTo('locale', 'en-GB')],
  requestSingleInstanceLock: () => {
    isLocked = lockProfile(app.getPath('userData'), ({ argv, cwd }) =>
      events.emit('second-instance', {}, argv, cwd, undefined),
    );
    return isLocked;
  },
  hasSingleInstanceLock: () => isLocked,
  enableSandbox: () => {
    if (isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
    deeds.add('enable-sandbox');
  },
  setAsDefaultProtocolClient: (protocol, path, args) => {
    protocols.add(protocol);
    deeds.add('protocol-client', { protocol, path, args });
    return true;
  },
  removeAsDefaultProtocolClient: (protocol) => protocols.delete(protocol),
  isDefaultProtocolClient: (protocol) => protocols.has(protocol),
  setBadgeCount: (count = 0) => {
    badge = count;
    deeds.add('badge', { count });
    return true;
  },
  getBadgeCount: () => badge,
  setLoginItemSettings: (settings) => {
    login = { ...settings };
    deeds.add('login-item', { settings });
  },
  getLoginItemSettings: () => ({
    ...usualLogin,
    executableWillLaunchAtLogin: false,
    launchItems: [],
    status: 'not-registered',
    ...login,
  }),
  setAppUserModelId: (id) => deeds.add('app-user-model-id', { id }),
  focus: () => {},
  hide: () => {},
  show: () => {},
  on: (name: string, listener: (...given: never[]) => void) => listen('on', name, listener),
  once: (name: string, listener: (...given: never[]) => void) => listen('once', name, listener),
  off: (name: string, listener: (...given: never[]) => void) => listen('off', name, listener),
  removeListener: (name: string, listener: (...given: never[]) => void) => listen('off', name, listener),
});

function listen(how: 'on' | 'once' | 'off', name: string, listener: (...given: never[]) => void): App {
  events[how](name, listener as (...given: unknown[]) => void);
  return app as App;
}

/** Chromium is there and the app may open windows. */
export async function beReady(): Promise<void> {
  const open = await launchChromium(join(app.getPath('userData'), 'stand-in'), run.userAgent);
  chromium = open;
  happenings.set('endpoint', () => open.endpoint);
  deeds.add('ready', { endpoint: open.endpoint });
  isReady = true;
  events.emit('will-finish-launching');
  events.emit('ready', {}, {});
}

happenings.set('open-url', (url: string) => events.emit('open-url', cancellable({}), url));
happenings.set('activate', () => events.emit('activate', {}, false));
happenings.set('quit', quit);
