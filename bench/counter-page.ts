import type { Browser, Page } from '@playwright/test';
import { type BuiltHost, startBuiltHost } from '../tests/support/built-host.ts';
import { launchChromium } from './chromium.ts';
import { inTemporaryDir } from './temporary-dir.ts';

/** Slower than any scanner: a faster burst of keys would be taken for a barcode. */
const keyDelayMs = 60;

/** The built browser host and its counter in a real Chromium, for the time of one measurement. */
export function atTheCounter<T>(work: (page: Page, host: BuiltHost) => Promise<T>): Promise<T> {
  return inTemporaryDir(async (dataDir) => {
    const browser = await launchChromium();
    try {
      return await servedTo(browser, { dataDir, work });
    } finally {
      await browser.close();
    }
  });
}

interface Counter<T> {
  dataDir: string;
  work(page: Page, host: BuiltHost): Promise<T>;
}

async function servedTo<T>(browser: Browser, { dataDir, work }: Counter<T>): Promise<T> {
  const host = await startBuiltHost({ dataDir });
  try {
    const page = await browser.newPage(asAtTheCounter);
    await watchPaints(page);
    await page.goto(host.url);
    await entry(page).waitFor();
    return await work(page, host);
  } finally {
    await host.stop();
  }
}

export const asAtTheCounter = { viewport: { width: 1280, height: 800 }, locale: 'en-GB' };

/** The button that is there when an amount can be typed. */
export const entry = (page: Page) => page.getByRole('button', { name: /Show QR code/ });

/** In the page: when Enter was last pressed, and when each thing we wait for was first painted. */
declare global {
  interface Window {
    benchEnterAt: number;
    /** Ms since the epoch at which the frame that first showed `selector` was painted. */
    benchPainted(selector: string): Promise<number>;
  }
}

/** Runs in the page before ours; it reads the page and changes nothing. */
function watchPaints(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const sinceEpoch = (at: number) => performance.timeOrigin + at;
    addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Enter') window.benchEnterAt = sinceEpoch(event.timeStamp);
      },
      { capture: true },
    );
    window.benchPainted = (selector) =>
      new Promise((resolve) => {
        const look = () => {
          if (!document.querySelector(selector)) return;
          observer.disconnect();
          // A task that a frame's callback queues runs after that frame was painted.
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(sinceEpoch(performance.now()));
            port2.postMessage(null);
          });
        };
        const observer = new MutationObserver(look);
        observer.observe(document, { subtree: true, childList: true, attributes: true });
        look();
      });
  });
}

export const qrCode = 'canvas[role=img]';
export const paidView = '[data-paid]';

/** Types an amount and presses Enter. @returns the ms from that key to the painted QR code. */
export async function showQrCode(page: Page): Promise<number> {
  await page.keyboard.type('1250', { delay: keyDelayMs });
  // The Enter of a scanner comes at once; a person's does not.
  await page.waitForTimeout(keyDelayMs);
  const painted = page.evaluate((selector) => window.benchPainted(selector), qrCode);
  await page.keyboard.press('Enter');
  const paintedAt = await painted;
  return paintedAt - (await page.evaluate(() => window.benchEnterAt));
}

/** From the order on screen to the next amount. */
export async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await entry(page).waitFor();
}
