import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../find-browser.ts';
import { icnsOf, icoOf } from './icon-files.ts';

/** Draws every icon of the installers from `build/icon.svg`; run by hand when the drawing changes. */

const folder = join(import.meta.dirname, '../../build');
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

const browser = await findBrowser(console.log);
if ('missing' in browser) throw new Error(browser.missing);
const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');
const chrome = await chromium.launch({
  executablePath: browser.path,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await chrome.newPage();
const pictures = new Map<number, Buffer>();
for (const size of sizes) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  pictures.set(size, await page.screenshot({ omitBackground: true }));
}
await chrome.close();

const picture = (size: number): Buffer => {
  const drawn = pictures.get(size);
  if (!drawn) throw new Error(`no picture of ${size} pixels`);
  return drawn;
};
mkdirSync(join(folder, 'icons'), { recursive: true });
for (const size of sizes.filter((each) => each !== 24))
  writeFileSync(join(folder, 'icons', `${size}x${size}.png`), picture(size));
writeFileSync(
  join(folder, 'icon.ico'),
  icoOf([16, 24, 32, 48, 64, 128, 256].map((size) => ({ size, png: picture(size) }))),
);
writeFileSync(
  join(folder, 'icon.icns'),
  icnsOf([16, 32, 128, 256, 512, 1024].map((size) => ({ size, png: picture(size) }))),
);
writeFileSync(join(folder, 'icons', 'drawn-from.txt'), `${createHash('sha256').update(svg).digest('hex')}\n`);
