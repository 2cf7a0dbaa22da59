import type { Browser } from '@playwright/test';
import { startBuiltHost } from '../tests/support/built-host.ts';
import { launchChromium } from './chromium.ts';
import { asAtTheCounter, entry } from './counter-page.ts';
import { copyRegister, keptRegister } from './history/kept-register.ts';
import type { BenchRow } from './row.ts';
import { inTemporaryDir } from './temporary-dir.ts';

const orders = 100_000;
const warmUp = 2;
const counted = 20;

/** Process start → ready line → a page on which an amount can be typed, in a browser that runs already. */
export const benchStart: BenchRow = (say) =>
  inTemporaryDir(async (dataDir) => {
    const kept = await keptRegister({ orders, say });
    say(`start: ${counted} starts on a register of ${orders} orders`);
    await copyRegister(kept, dataDir);
    const browser = await launchChromium();
    const readyMs: number[] = [];
    const usableMs: number[] = [];
    try {
      for (let done = -warmUp; done < counted; done += 1) {
        const started = await startOnce(browser, dataDir);
        if (done < 0) continue;
        readyMs.push(started.readyMs);
        usableMs.push(started.usableMs);
      }
    } finally {
      await browser.close();
    }
    return [
      { what: `start with ${orders} orders → ready line`, samplesMs: readyMs, targetP95Ms: 500 },
      { what: '  the same → page usable', samplesMs: usableMs, targetP95Ms: 1_000 },
    ];
  });

async function startOnce(browser: Browser, dataDir: string): Promise<{ readyMs: number; usableMs: number }> {
  const context = await browser.newContext(asAtTheCounter);
  const page = await context.newPage();
  const startedAt = performance.now();
  const host = await startBuiltHost({ dataDir });
  try {
    const readyMs = performance.now() - startedAt;
    await page.goto(host.url, { waitUntil: 'commit' });
    await entry(page).waitFor();
    return { readyMs, usableMs: performance.now() - startedAt };
  } finally {
    await context.close();
    await host.stop();
  }
}
