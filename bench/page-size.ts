import { gzipSync } from 'node:zlib';
import type { Response } from '@playwright/test';
import { startBuiltHost } from '../tests/support/built-host.ts';
import { launchChromium } from './chromium.ts';
import { entry } from './counter-page.ts';
import type { BenchRow, Figure } from './row.ts';
import { inTemporaryDir } from './temporary-dir.ts';

const settleMs = 2_000;

/** The JavaScript that the page needs before an amount can be typed, and what it fetches behind that. */
export const benchPageSize: BenchRow = (say) =>
  inTemporaryDir(async (dataDir) => {
    say('page-size: one first load');
    const host = await startBuiltHost({ dataDir });
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      const scripts: Response[] = [];
      page.on('response', (response) => {
        if (response.request().resourceType() === 'script') scripts.push(response);
      });
      const html = (await (await page.goto(host.url))?.text()) ?? '';
      await entry(page).waitFor();
      await page.waitForTimeout(settleMs);
      const isNeeded = (script: Response) => html.includes(new URL(script.url()).pathname.slice(1));
      return [
        {
          ...(await sizeOf(scripts.filter(isNeeded))),
          what: 'page’s first load: JavaScript, gzip',
          target: 350,
        },
        { ...(await sizeOf(scripts)), what: '  with the screens behind the counter, fetched after it' },
      ];
    } finally {
      await browser.close();
      await host.stop();
    }
  });

async function sizeOf(scripts: Response[]): Promise<Pick<Figure, 'figure' | 'unit' | 'note'>> {
  const bodies = await Promise.all(scripts.map((script) => script.body()));
  const inKb = (sizes: number[]) => sizes.reduce((sum, size) => sum + size, 0) / 1_000;
  return {
    figure: inKb(bodies.map((body) => gzipSync(body).length)),
    unit: 'KB',
    note: `${bodies.length} files, ${Math.round(inKb(bodies.map(({ length }) => length)))} KB unpacked`,
  };
}
