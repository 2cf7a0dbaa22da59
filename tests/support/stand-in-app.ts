import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import type { Deed } from './electron-stand-in/record.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A window as a person would see it. */
interface SeenWindow {
  id: number;
  bounds: { x: number; y: number; width: number; height: number };
  title: string;
  url: string;
  zoom: number;
  visible: boolean;
  focused: boolean;
  focusable: boolean;
  minimized: boolean;
  maximized: boolean;
  fullScreen: boolean;
  kiosk: boolean;
  flashing: boolean;
  onTop: boolean;
  targetId: string;
}

/** The built desktop app on the stand-in of Electron's runtime, and the world around it in the test's hand. */
export interface StandInApp {
  process: ChildProcess;
  /** Chromium of the app, once it is ready. */
  browser: Browser;
  /** What happens around the app: `happenings` of the stand-in by name. */
  happen<T = unknown>(what: string, ...given: unknown[]): Promise<T>;
  /** What a person or the system answers from now on. */
  answer(question: string, answer: unknown): Promise<void>;
  /** Everything the app did to the system so far, in order. */
  deeds(what?: string): Deed[];
  /** The first deed of this kind that fits, past or to come. */
  deed(what: string, fits?: (deed: Deed) => boolean): Promise<Deed>;
  windows(): Promise<SeenWindow[]>;
  /** The page in a window; the staff's first one without an id. */
  page(id?: number): Promise<Page>;
  stderr(): string;
  /** Ends as a person would end it. @returns its exit code. */
  stop(): Promise<number | null>;
  kill(): Promise<void>;
}

export interface StandInOptions {
  dataDir: string;
  /** The folder of another app than ours, from the project's root. */
  app?: string;
  args?: string[];
  env?: Record<string, string>;
  /** What holds before the app starts: questions and their answers. */
  answers?: Record<string, unknown>;
}

/** What the app said that ended before it was ready. */
class EndedEarly extends Error {
  readonly code: number | null;
  readonly deeds: Deed[];
  constructor(code: number | null, stderr: string, deeds: Deed[]) {
    super(`the app ended with ${code} before it was ready: ${stderr}`);
    this.code = code;
    this.deeds = deeds;
  }
}

let starts = 0;

/**
 * Starts the app as `npm start` does, through electron's own launcher; resolves when its first window is there.
 * @throws EndedEarly when it ends before.
 */
export async function startStandIn(options: StandInOptions): Promise<StandInApp> {
  const { dataDir, app = '.', args = [], env = {}, answers = {} } = options;
  starts += 1;
  const socketPath = join(tmpdir(), `comptoir-stand-in-${process.pid}-${starts}.sock`);
  const control = await openControl(socketPath);
  for (const [question, answer] of Object.entries(answers)) void control.ask('answer', [question, answer]);
  const child = spawn(
    process.execPath,
    ['node_modules/electron/cli.js', app, '--data-dir', dataDir, ...args],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...withoutNpm(),
        PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env['PATH']}`,
        ELECTRON_OVERRIDE_DIST_PATH: join(root, 'tests/support/electron-stand-in'),
        ELECTRON_STAND_IN_CONTROL: socketPath,
        ...env,
      },
    },
  );
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const ended = once(child, 'exit').then(async ([code]) => {
    control.close();
    await rm(socketPath, { force: true });
    return code as number | null;
  });
  const early = ended.then((code) => Promise.reject(new EndedEarly(code, errors, control.deeds)));
  early.catch(() => {}); // Its end after it was ready is told by `stop` and `kill`.
  const ready = await Promise.race([control.deed('ready'), early]);
  await Promise.race([control.deed('window'), early]);
  const browser = await chromium.connectOverCDP(String(ready['endpoint']));

  const windows = () => control.ask('windows', []) as Promise<SeenWindow[]>;
  async function page(id?: number): Promise<Page> {
    const seen = (await windows()).find((each) => id === undefined || each.id === id);
    if (!seen) throw new Error(`there is no window ${id ?? ''}`);
    return pageOf(browser, seen.targetId);
  }
  const gone = async () => {
    await browser.close();
    return ended;
  };
  return {
    process: child,
    browser,
    happen: <T>(what: string, ...given: unknown[]) => control.ask(what, given) as Promise<T>,
    answer: async (question, answer) => void (await control.ask('answer', [question, answer])),
    deeds: (what) => control.deeds.filter((deed) => what === undefined || deed.what === what),
    deed: control.deed,
    windows,
    page,
    stderr: () => errors,
    stop: async () => {
      if (child.exitCode === null) child.kill('SIGTERM');
      return gone();
    },
    kill: async () => {
      // The launcher passes no SIGKILL on: the program itself is what loses its power.
      const pid = await (control.ask('pid', []) as Promise<number>);
      process.kill(pid, 'SIGKILL');
      await gone();
    },
  };
}

async function pageOf(browser: Browser, targetId: string): Promise<Page> {
  const [context] = browser.contexts();
  if (!context) throw new Error('Chromium has no context');
  for (;;) {
    const found = await Promise.all(
      context.pages().map(async (page) => {
        const session = await context.newCDPSession(page).catch(() => undefined);
        const info = await session?.send('Target.getTargetInfo').catch(() => undefined);
        await session?.detach().catch(() => {});
        return info?.targetInfo.targetId === targetId ? page : undefined;
      }),
    );
    const page = found.find((each) => each !== undefined);
    if (page) return page;
    await context.waitForEvent('page', { timeout: 10_000 });
  }
}

async function openControl(path: string) {
  const deeds: Deed[] = [];
  const told = new EventEmitter().setMaxListeners(0);
  const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>();
  const before: string[] = [];
  let socket: Socket | undefined;
  let last = 0;

  function take(line: string): void {
    const { deed, id, answer, error } = JSON.parse(line);
    if (deed) {
      deeds.push(deed);
      told.emit('deed', deed);
      return;
    }
    const one = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) one?.resolve(answer);
    else one?.reject(new Error(error));
  }
  const server = createServer((connected) => {
    socket = connected;
    connected.on('error', () => {});
    createInterface({ input: connected }).on('line', take);
    for (const line of before.splice(0)) connected.write(line);
  });
  server.listen(path);
  await once(server, 'listening');
  return {
    deeds,
    ask: (what: string, given: unknown[]) => {
      last += 1;
      const id = last;
      const line = `${JSON.stringify({ id, what, given })}\n`;
      if (socket) socket.write(line);
      else before.push(line);
      return new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }));
    },
    deed: (what: string, fits: (deed: Deed) => boolean = () => true) =>
      new Promise<Deed>((resolve) => {
        const isIt = (deed: Deed) => deed.what === what && fits(deed);
        const past = deeds.find(isIt);
        if (past) return resolve(past);
        const onDeed = (deed: Deed) => {
          if (!isIt(deed)) return;
          told.off('deed', onDeed);
          resolve(deed);
        };
        told.on('deed', onDeed);
      }),
    close: () => {
      for (const { reject } of waiting.values()) reject(new Error('the app is gone'));
      waiting.clear();
      server.close();
      socket?.destroy();
    },
  };
}

function withoutNpm(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')));
}
