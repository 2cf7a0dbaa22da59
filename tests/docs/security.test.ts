import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/security.md'), 'utf8');
const points = [...page.matchAll(/^\| (\d+) \| .* \| (.+) \|$/gm)].map(([, number = '', shown = '']) => ({
  number: Number(number),
  shown: [...shown.matchAll(/`(\S+)`/g)].map(([, path = '']) => path),
}));

describe("the page of Electron's checklist", () => {
  test('has all twenty points, in order', () => {
    expect(points.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  test.each(points)('point $number is asserted by something that exists', ({ shown }) => {
    expect(shown.length).toBeGreaterThan(0);
    for (const path of shown) expect([path, existsSync(join(root, path))]).toEqual([path, true]);
  });
});
