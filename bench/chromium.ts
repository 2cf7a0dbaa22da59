import { type Browser, chromium } from '@playwright/test';
import { installedBrowser } from '../scripts/find-browser.ts';

/** Closes with `browser.close()`. @throws when there is none on this machine. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = installedBrowser();
  if (!executablePath)
    throw new Error('no browser: install Chrome, Chromium or Edge, or name one in COMPTOIR_BROWSER');
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return await chromium.launch({ executablePath, args: sandbox });
}
