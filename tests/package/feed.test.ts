import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { mergedFeed } from '../../scripts/package/feed.ts';

const feed = (version: string, arch: string) => `version: ${version}
files:
  - url: comptoir-${version}-mac-${arch}.zip
    sha512: ${arch}==
    size: 12
path: comptoir-${version}-mac-${arch}.zip
sha512: ${arch}==
releaseDate: '2026-01-02T03:04:05.000Z'
`;

test('each computer finds its own file in the feed that two machines wrote', () => {
  const merged = parse(mergedFeed([feed('1.2.0', 'arm64'), feed('1.2.0', 'x64')], 100));
  expect(merged.files.map(({ url }: { url: string }) => url)).toEqual([
    'comptoir-1.2.0-mac-arm64.zip',
    'comptoir-1.2.0-mac-x64.zip',
  ]);
  expect(merged).toMatchObject({ version: '1.2.0', releaseDate: '2026-01-02T03:04:05.000Z' });
  expect(merged.files[0]).toMatchObject({ sha512: 'arm64==', size: 12 });
});

test('a version goes to some computers first, then to all', () => {
  const some = mergedFeed([feed('1.2.0', 'x64')], 10);
  expect(parse(some).stagingPercentage).toBe(10);
  expect(parse(mergedFeed([some], 100))).not.toHaveProperty('stagingPercentage');
});

test('feeds of two versions, or none, are refused', () => {
  expect(() => mergedFeed([feed('1.2.0', 'x64'), feed('1.3.0', 'arm64')], 100)).toThrow(
    /1\.2\.0 and of 1\.3\.0/,
  );
  expect(() => mergedFeed([], 100)).toThrow('no feed');
  expect(() => mergedFeed(['hello: there'], 100)).toThrow();
});
