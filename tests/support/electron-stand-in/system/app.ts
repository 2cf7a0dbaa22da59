import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'electron';
import { type Chromium, launchChromium } from '../cdp/chromium.ts';
import { notProvided, provided } from '../provided.ts';
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
  | 'getVersion'
  | 'getAppPath'
  | 'getLocale'
  | 'getPreferredSystemLanguages'
  | 'isPackaged'
  | 'requestSingleInstanceLock'
  | 'hasSingleInstanceLock'
  | 'enableSandbox'
  | 'setAsDefaultProtocolClient'
  | 'setBadgeCount'
  | 'getBadgeCount'
  | 'setLoginItemSettings'
  | 'getLoginItemSettings'
  | 'setAppUserModelId'
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
  getVersion: () => run.version,
  getAppPath: () => run.appPath,
  getLocale: () => answerTo('locale', 'en-GB'),
  getPreferredSystemLanguages: () => [answerTo('locale', 'en-GB')],
  requestSingleInstanceLock: (given) => {
    isLocked = lockProfile(app.getPath('userData'), given, ({ argv, cwd, data }) =>
      events.emit('second-instance', {}, argv, cwd, data),
    );
    return isLocked;
  },
  hasSingleInstanceLock: () => isLocked,
  enableSandbox: () => {
    if (isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
    deeds.add('enable-sandbox');
  },
  setAsDefaultProtocolClient: (protocol, path, args) => {
    deeds.add('protocol-client', { protocol, path, args });
    return true;
  },
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
  on: (name: string, listener: (...given: never[]) => void) => listen('on', name, listener),
  once: (name: string, listener: (...given: never[]) => void) => listen('once', name, listener),
  off: (name: string, listener: (...given: never[]) => void) => listen('off', name, listener),
  removeListener: (name: string, listener: (...given: never[]) => void) => listen('off', name, listener),
});

/** Those that are raised here: a listener to any other would wait for ever, and nobody would know. */
const raised = [
  ...['will-finish-launching', 'ready', 'activate', 'open-url', 'second-instance', 'login'],
  ...['before-quit', 'will-quit', 'quit', 'window-all-closed'],
  ...['web-contents-created', 'browser-window-created', 'browser-window-focus', 'browser-window-blur'],
];

function listen(how: 'on' | 'once' | 'off', name: string, listener: (...given: never[]) => void): App {
  if (!raised.includes(name)) throw notProvided(`the event ${name} of app`);
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
/** A later start, with what it hands over; a test that wants the whole of it starts a second program. */
happenings.set('second-start', (data: unknown) => events.emit('second-instance', {}, [], run.appPath, data));
happenings.set('activate', () => events.emit('activate', {}, false));
happenings.set('quit', quit);
/** Somebody asks for a password: what the app answered, or that it left the question to Electron, which gives none. */
happenings.set('login', (isProxy: boolean) => {
  const event = cancellable({});
  const given: unknown[][] = [];
  const asks = { isProxy, scheme: 'basic', host: 'host.invalid', port: 8080, realm: 'realm' };
  const answer = (...words: unknown[]) => given.push(words);
  events.emit('login', event, null, { url: 'https://host.invalid/' }, asks, answer);
  return { isAnswered: event.defaultPrevented, given };
});
