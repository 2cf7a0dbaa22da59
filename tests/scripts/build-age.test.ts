import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isBuildStale } from '../../scripts/build-age.ts';

let root: string;

async function write(path: string, second: number): Promise<void> {
  const file = join(root, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, '');
  await utimes(file, second, second);
}

/** A folder is younger than what was just written into it: all are made as old as the sources. */
async function settle(): Promise<void> {
  for (const folder of ['electron', 'electron/core', 'renderer', 'shared'])
    await utimes(join(root, folder), 100, 100);
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'comptoir-age-'));
  for (const path of ['electron/main.ts', 'electron/core/a.ts', 'renderer/main.tsx', 'shared/order.ts'])
    await write(path, 100);
  for (const path of ['package.json', 'electron.vite.config.ts']) await write(path, 100);
  for (const path of ['main/main.js', 'main/browser.js', 'preload/preload.cjs', 'renderer/index.html'])
    await write(`out/${path}`, 200);
  await settle();
});
afterEach(() => rm(root, { recursive: true }));

test('what was built after the last change is used', () => {
  expect(isBuildStale(root)).toBe(false);
});

test.each(['electron/core/a.ts', 'renderer/main.tsx', 'shared/order.ts', 'package.json'])(
  'a change of %s builds again',
  async (path) => {
    await write(path, 300);
    await settle();
    expect(isBuildStale(root)).toBe(true);
  },
);

test('a source that was removed builds again', async () => {
  await rm(join(root, 'electron/core/a.ts'));
  expect(isBuildStale(root)).toBe(true);
});

test.each(['out/main/browser.js', 'out/preload', 'out/renderer/index.html', 'out'])(
  'without %s it builds again',
  async (path) => {
    await rm(join(root, path), { recursive: true });
    expect(isBuildStale(root)).toBe(true);
  },
);
