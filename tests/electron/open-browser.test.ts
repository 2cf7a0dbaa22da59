import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { expect, test } from 'vitest';
import { redirectingFile, systemOpener } from '../../electron/open-browser.ts';
import { installedBrowser } from '../../scripts/find-browser.ts';
import { startBrowserHost } from '../support/browser-host.ts';

test.each([
  ['darwin', {}, 'open'],
  ['win32', {}, 'cmd'],
  ['linux', { DISPLAY: ':0' }, 'xdg-open'],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 'xdg-open'],
  ['linux', { DISPLAY: '' }, undefined],
  ['linux', {}, undefined],
] as const)('on %s with %j the browser is opened by %s', (platform, env, command) => {
  expect(systemOpener('file:///data/open.html', platform, env)?.command).toBe(command);
});

test('on Windows a folder named with & neither cuts the address nor starts a program', () => {
  const file = 'file:///C:/Users/Tom&calc/open.html';
  expect(systemOpener(file, 'win32', {})?.args.join(' ')).toBe(`/d /s /c start "" "${file}"`);
});

test('the file leads a real browser to the page, and the key leaves address and history', async ({
  skip,
}) => {
  const executablePath = installedBrowser() ?? '';
  skip(executablePath === '', 'no browser is installed');
  const folder = await mkdtemp(join(tmpdir(), 'comptoir-open-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>The page</title>');
  let opened = 0;
  await using host = await startBrowserHost({
    pageFolder: folder,
    onOpened: () => {
      opened += 1;
    },
  });
  const file = join(folder, 'open.html');
  await writeFile(file, redirectingFile(`${host.origin}/?key=${host.key}`));
  // Chromium's own sandbox does not work as root; nothing but our own page is opened here.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage();
    const visited: string[] = [];
    page.on('framenavigated', (frame) => visited.push(frame.url()));
    await page.goto(pathToFileURL(file).href);
    await page.waitForURL(`${host.origin}/`);
    expect(await page.title()).toBe('The page');
    expect(opened).toBe(1);
    await page.reload();
    expect(await page.title()).toBe('The page');
    await page.goBack({ waitUntil: 'commit' }).catch(() => undefined);
    expect(page.url()).not.toContain(host.key);
    expect(visited.at(0)).toBe(pathToFileURL(file).href);
    expect(await page.context().cookies()).toMatchObject([{ httpOnly: true, sameSite: 'Strict' }]);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
}, 60_000);
