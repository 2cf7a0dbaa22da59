import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/reliability.md'), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| promise |'))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| ?|\s*\|$/g, '').trim()));
const tests = rows.flatMap(([, shown = '']) => [...shown.matchAll(/`(\S+)`/g)].map(([, path = '']) => path));
const links = [...page.matchAll(/\]\((\S+?)\)/g)].map(([, path = '']) => path);

describe('the page of promises', () => {
  test.each(rows)('names a test for "%s"', (_, shown) => {
    expect(shown).toMatch(/`tests\/\S+\.(test|spec)\.ts`/);
  });

  test.each([...new Set(tests)])('names a test that exists: %s', (path) => {
    expect(existsSync(join(root, path))).toBe(true);
  });

  test.each([...new Set(links)])('leads to a page that exists: %s', (path) => {
    expect(existsSync(join(root, 'docs', path))).toBe(true);
  });
});
