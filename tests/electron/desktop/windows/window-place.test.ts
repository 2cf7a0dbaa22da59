import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPlace, savePlace } from '../../../../electron/desktop/windows/place-store.ts';
import { openingPlace, usualSize } from '../../../../electron/desktop/windows/window-place.ts';

const main = { x: 0, y: 0, width: 1920, height: 1040 };
const second = { x: 1920, y: 0, width: 1280, height: 1024 };
const onSecond = { x: 2000, y: 50, width: 1000, height: 700, isMaximized: false };

describe('where the window opens', () => {
  test('the first time: the usual size, placed by the system', () => {
    expect(openingPlace(undefined, [main])).toEqual(usualSize);
  });

  test('where it was, while that display is there', () => {
    expect(openingPlace(onSecond, [main, second])).toEqual(onSecond);
  });

  test('never on a display that is gone', () => {
    expect(openingPlace(onSecond, [main])).toEqual({ ...usualSize, isMaximized: false });
  });

  test('never where its title bar cannot be grabbed', () => {
    for (const place of [
      { ...onSecond, x: 2000, y: -200 },
      { ...onSecond, x: 3190 },
      { ...onSecond, y: 1020 },
    ])
      expect(openingPlace(place, [main, second])).toEqual({ ...usualSize, isMaximized: false });
  });
});

describe('the remembered place', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'comptoir-place-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('comes back as it was saved, and leaves no half-written file', async () => {
    savePlace(folder, onSecond);
    expect(readPlace(folder)).toEqual(onSecond);
    expect(await readdir(folder)).toEqual(['window.json']);
  });

  test.each(['', '{', '{"x":1}', '{"x":0,"y":0,"width":-5,"height":900,"isMaximized":false}'])(
    'is forgotten when its file says %j',
    async (text) => {
      await writeFile(join(folder, 'window.json'), text);
      expect(readPlace(folder)).toBeUndefined();
    },
  );
});
