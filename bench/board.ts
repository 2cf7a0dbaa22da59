import type { Browser, Page } from '@playwright/test';
import { startBuiltHost } from '../tests/support/built-host.ts';
import { launchChromium } from './chromium.ts';
import { asAtTheCounter, entry } from './counter-page.ts';
import { copyRegister, keptRegister } from './history/kept-register.ts';
import type { BenchRow, Measured } from './row.ts';
import { inTemporaryDir } from './temporary-dir.ts';

const orders = 100_000;
/** At 60 frames a second. */
const frameMs = 1000 / 60;
const frames = 240;

/** The board with all orders of a large register: how soon it is there, and its frames while it scrolls. */
export const benchBoard: BenchRow = (say) =>
  inTemporaryDir(async (dataDir) => {
    await copyRegister(await keptRegister({ orders, say }), dataDir);
    say(`board: ${frames} frames of each kind of scrolling through ${orders} orders`);
    const browser = await launchChromium();
    try {
      return await rowsOf(browser, dataDir);
    } finally {
      await browser.close();
    }
  });

async function rowsOf(browser: Browser, dataDir: string): Promise<Measured[]> {
  const host = await startBuiltHost({ dataDir });
  try {
    const page = await browser.newPage(asAtTheCounter);
    await page.goto(host.url);
    await entry(page).waitFor();
    await page.getByRole('link', { name: 'Orders', exact: true }).click();
    await page.getByRole('radio', { name: 'Today', exact: true }).waitFor();
    return [
      { what: `board: all ${orders} orders listed, from the press`, samplesMs: [await openAll(page)] },
      await scrolled(page, '  frames while it scrolls, 3 rows each', 160),
      await scrolled(page, '  frames while it flies, a window each', 640),
      await scrolled(page, '  frames while its scrollbar is dragged through all of it', 22_000),
    ];
  } finally {
    await host.stop();
  }
}

async function openAll(page: Page): Promise<number> {
  const startedAt = performance.now();
  await page.getByRole('radio', { name: 'All', exact: true }).first().check({ force: true });
  await page.locator(`[role=grid][aria-rowcount="${orders + 1}"]`).waitFor();
  await page.locator('[data-row] a').first().waitFor();
  return performance.now() - startedAt;
}

/** Scrolls by so many px in each frame, from the top, and tells how far the frames lay apart. */
async function scrolled(page: Page, what: string, step: number): Promise<Measured> {
  const samplesMs = await page.evaluate(
    ({ step, frames }) =>
      new Promise<number[]>((resolve) => {
        const scroller = document.querySelector('[role=grid]')?.parentElement;
        if (!scroller) throw new Error('no board');
        scroller.scrollTop = 0;
        const taken: number[] = [];
        let last = 0;
        const next = (at: number) => {
          if (last > 0) taken.push(at - last);
          last = at;
          scroller.scrollTop += step;
          if (taken.length < frames) requestAnimationFrame(next);
          else resolve(taken);
        };
        requestAnimationFrame(next);
      }),
    { step, frames },
  );
  const late = samplesMs.filter((ms) => ms > frameMs * 1.5).length;
  const note = `${late} of ${frames} frames came late`;
  return { what, samplesMs, targetP95Ms: frameMs * 1.1, note };
}
