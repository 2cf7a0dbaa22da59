import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Browser, test as base, chromium, type Page } from '@playwright/test';
import { startBuiltHost } from '../support/built-host.ts';
import { startStandIn } from '../support/stand-in-app.ts';

export interface HostOption {
  hostKind: 'browser' | 'stand-in' | 'electron';
}

/** One running Comptoir with a data directory of its own. */
interface Counter {
  page: Page;
  dataDir: string;
  /** SIGKILL, then the same data directory again. @returns the new page. */
  killAndRestart(): Promise<Page>;
  /** Another window of staff, at this place of the page. */
  openWindow(hash?: string): Promise<Page>;
  /** Stops the program in mid-air, and lets it go on: the page hears nothing meanwhile. */
  freeze(): boolean;
  thaw(): boolean;
}

export interface WorkerFixtures extends HostOption {
  /** One browser for all tests of a worker, which takes seconds to start; each test has contexts of its own. */
  chrome: Browser;
}

export interface Fixtures {
  counter: Counter;
  /** Another device: a page outside the counter, for the customer. */
  customer: Page;
}

interface RunningHost {
  page: Page;
  /** The program itself, whatever started it. */
  pid: number | undefined;
  openWindow(hash: string): Promise<Page>;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Every test fails on a violated content security policy and on an error the page did not catch. */
export function watchForFaults(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) faults.push(message.text());
  });
}

async function launchBrowser() {
  const path = process.env['COMPTOIR_BROWSER'];
  return chromium.launch({ ...(path ? { executablePath: path } : {}), args: sandbox });
}

async function openInBrowser(
  chrome: Browser,
  { dataDir, faults, viewport }: { dataDir: string; faults: string[]; viewport: Page['viewportSize'] },
): Promise<RunningHost> {
  const host = await startBuiltHost({ dataDir });
  const context = await chrome.newContext({
    viewport: viewport() ?? { width: 1280, height: 800 },
    locale: 'en-GB',
  });
  const page = await context.newPage();
  watchForFaults(page, faults);
  await page.goto(host.url);
  return {
    page,
    pid: host.process.pid,
    openWindow: async (hash) => {
      const other = await context.newPage();
      await other.goto(new URL(`/${hash}`, page.url()).href);
      return other;
    },
    kill: async () => {
      await host.kill();
      await context.close();
    },
    stop: async () => {
      await context.close();
      await host.stop();
    },
  };
}

async function openOnStandIn(
  dataDir: string,
  { faults, viewport }: { faults: string[]; viewport: Page['viewportSize'] },
): Promise<RunningHost> {
  const app = await startStandIn({ dataDir });
  const page = await app.page();
  watchForFaults(page, faults);
  await page.setViewportSize(viewport() ?? { width: 1280, height: 800 });
  return {
    page,
    pid: await app.happen<number>('pid'),
    openWindow: async (hash) => {
      const before = (await app.windows()).map(({ id }) => id);
      await app.happen('press-menu', 'new-window');
      const opened = (await app.windows()).find(({ id }) => !before.includes(id));
      const other = await app.page(opened?.id);
      watchForFaults(other, faults);
      await other.waitForLoadState();
      if (hash !== '') await other.evaluate((to) => void location.assign(to), hash);
      return other;
    },
    kill: app.kill,
    stop: async () => {
      const code = await app.stop();
      if (code !== 0) faults.push(`the app ended with ${code}: ${app.stderr()}`);
    },
  };
}

async function openInElectron(dataDir: string, faults: string[]): Promise<RunningHost> {
  const app = await _electron.launch({ args: [...sandbox, '.', '--data-dir', dataDir] });
  const page = await app.firstWindow();
  watchForFaults(page, faults);
  return {
    page,
    pid: app.process().pid,
    openWindow: async (hash) => {
      const opening = app.waitForEvent('window');
      await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('new-window')?.click());
      const other = await opening;
      if (hash !== '') await other.evaluate((to) => void location.assign(to), hash);
      return other;
    },
    kill: async () => {
      app.process().kill('SIGKILL');
      await app.waitForEvent('close');
    },
    stop: () => app.close(),
  };
}

function signal(pid: number | undefined, name: NodeJS.Signals): boolean {
  return pid !== undefined && process.kill(pid, name);
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  hostKind: ['browser', { option: true, scope: 'worker' }],

  chrome: [
    async ({ hostKind: _ }, use) => {
      const browser = await launchBrowser();
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],

  counter: async ({ hostKind, chrome, viewport }, use) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'comptoir-e2e-'));
    const faults: string[] = [];
    const open = () => {
      if (hostKind === 'electron') return openInElectron(dataDir, faults);
      if (hostKind === 'stand-in') return openOnStandIn(dataDir, { faults, viewport: () => viewport });
      return openInBrowser(chrome, { dataDir, faults, viewport: () => viewport });
    };
    let running = await open();
    await use({
      get page() {
        return running.page;
      },
      dataDir,
      killAndRestart: async () => {
        await running.kill();
        running = await open();
        return running.page;
      },
      openWindow: (hash = '') => running.openWindow(hash),
      freeze: () => signal(running.pid, 'SIGSTOP'),
      thaw: () => signal(running.pid, 'SIGCONT'),
    });
    await running.stop();
    await rm(dataDir, { recursive: true, force: true });
    base.expect(faults).toEqual([]);
  },

  customer: async ({ chrome }, use) => {
    const context = await chrome.newContext({ viewport: { width: 390, height: 844 } });
    await use(await context.newPage());
    await context.close();
  },
});

export const { expect } = base;
