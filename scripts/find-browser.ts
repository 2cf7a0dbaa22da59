import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { installDebianPackages } from './debian-packages.ts';
import { runStep } from './run-step.ts';

/** Where Chrome, Chromium and Edge usually live. */
const usualPlaces: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
    'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
    'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
    'C:/Program Files/Microsoft/Edge/Application/msedge.exe',
  ],
};

const networkLimitMs = 60_000;

/** An installed Chromium-like browser, without asking the network; `COMPTOIR_BROWSER` names another. */
export function installedBrowser(): string | undefined {
  const named = process.env['COMPTOIR_BROWSER'];
  const places = [
    ...(named ? [named] : []),
    ...(usualPlaces[process.platform] ?? []),
    chromium.executablePath(),
  ];
  return places.find((place) => existsSync(place));
}

/**
 * The browser that the tests drive: an installed one, else Playwright's download, else Debian's
 * package when we are root. Each server is tried for at most 60 s.
 * @returns its path, or a sentence that says what to install.
 */
export async function findBrowser(
  say: (line: string) => void,
): Promise<{ path: string } | { missing: string }> {
  for (const attempt of [
    async () => undefined,
    () => downloadBrowser(say),
    () => installDebianPackages(['chromium'], say),
  ]) {
    await attempt();
    const path = installedBrowser();
    if (path) return { path };
  }
  return { missing: 'no browser: install Chrome, Chromium or Edge, or name one in COMPTOIR_BROWSER' };
}

async function downloadBrowser(say: (line: string) => void): Promise<void> {
  say("No browser found: trying Playwright's download (at most 60 s) …");
  await runStep('playwright', ['install', 'chromium'], { timeoutMs: networkLimitMs, output: 'ignore' });
}
