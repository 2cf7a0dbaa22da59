import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { icnsOf, icoOf } from '../../scripts/package/icon-files.ts';

const folder = join(import.meta.dirname, '../../build');
const read = (name: string) => readFileSync(join(folder, name));

describe('the icons', () => {
  test('are drawn from the drawing as it is now: node scripts/package/icons.ts draws them anew', () => {
    const drawnFrom = read('icons/drawn-from.txt').toString().trim();
    expect(drawnFrom).toBe(createHash('sha256').update(read('icon.svg').toString()).digest('hex'));
  });

  test.each([16, 32, 48, 64, 128, 256, 512, 1024])(
    'have %i pixels where they say so, and a clear corner',
    (size) => {
      const { width, height, data } = PNG.sync.read(read(`icons/${size}x${size}.png`));
      expect([width, height, data[3]]).toEqual([size, size, 0]);
    },
  );

  test('of Windows and macOS hold the same pictures', () => {
    const picture = (size: number) => ({ size, png: read(`icons/${size}x${size}.png`) });
    expect(read('icon.ico').includes(picture(256).png)).toBe(true);
    expect(read('icon.icns')).toEqual(icnsOf([16, 32, 128, 256, 512, 1024].map(picture)));
  });
});

test('a container says where each picture is', () => {
  const png = Buffer.from('PICTURE');
  const ico = icoOf([
    { size: 16, png },
    { size: 256, png },
  ]);
  expect([ico.readUInt16LE(4), ico.readUInt8(6), ico.readUInt8(22)]).toEqual([2, 16, 0]);
  const at = ico.readUInt32LE(22 + 12);
  expect(ico.subarray(at, at + ico.readUInt32LE(22 + 8)).toString()).toBe('PICTURE');
});
