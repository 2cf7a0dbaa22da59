import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { installedBrowser } from '../../../../scripts/find-browser.ts';
import { type Cdp, openPipe } from './pipe.ts';

export interface Chromium {
  cdp: Cdp;
  /** Where another client (the test) finds the same pages. */
  endpoint: string;
  /** Resolves once it has ended. */
  close(): Promise<void>;
}

/** As Playwright starts its browsers: root has none, and a system may keep one from a browser that it did not install. */
const sandbox = process.platform === 'linux' ? ['--no-sandbox'] : [];

/**
 * Chromium with a profile of its own, led by a pipe: it ends when this process does, however that comes about.
 * A port beside it is for the test that looks on.
 */
export async function launchChromium(profile: string, userAgent: string): Promise<Chromium> {
  const path = installedBrowser();
  if (path === undefined) throw new Error('the stand-in needs a browser');
  mkdirSync(profile, { recursive: true });
  await formerIsGone(profile);
  rmSync(join(profile, 'DevToolsActivePort'), { force: true });
  const child = spawn(
    path,
    [
      ...sandbox,
      ...['--headless=new', '--remote-debugging-pipe', '--remote-debugging-port=0'],
      ...['--no-first-run', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
      ...['--disable-component-update', '--disable-sync', '--no-startup-window', '--accept-lang=en-GB'],
      ...['--disable-features=Translate', '--hide-scrollbars', '--mute-audio', '--force-color-profile=srgb'],
      ...[`--user-data-dir=${profile}`, `--user-agent=${userAgent}`],
    ],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      // The languages of its pages, whatever this computer speaks.
      env: { ...process.env, LANGUAGE: 'en_GB' },
    },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const cdp = openPipe(child.stdio[3] as Writable, child.stdio[4] as Readable);
  await cdp.send('Browser.getVersion');
  return {
    cdp,
    endpoint: await endpointOf(profile),
    close: async () => {
      await cdp.send('Browser.close').catch(() => child.kill('SIGKILL'));
      await ended;
    },
  };
}

/** After a kill the profile's last Chromium needs a moment to notice that it is alone. */
async function formerIsGone(profile: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const holder = holderOf(profile);
    if (holder === undefined || !isAlive(holder)) return;
    await sleep(25);
  }
  throw new Error('another Chromium holds the profile');
}

/** Chromium's own lock: a link named after its host and process. */
function holderOf(profile: string): number | undefined {
  try {
    return Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1));
  } catch {
    return undefined;
  }
}

function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch {
    return false;
  }
}

/** Chromium writes its port and path into the profile once it listens. */
async function endpointOf(profile: string): Promise<string> {
  for (let tries = 0; tries < 400; tries += 1) {
    try {
      const [port, path] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
      if (port && path) return `ws://127.0.0.1:${port}${path}`;
    } catch {
      // Not there yet.
    }
    await sleep(10);
  }
  throw new Error('Chromium did not tell its port');
}
