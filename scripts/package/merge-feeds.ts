import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { mergedFeed } from './feed.ts';

/**
 * `node scripts/package/merge-feeds.ts --staging PERCENT FROM TO`: the feeds below the folder FROM, those of one name made
 * one, into the folder TO.
 */
const { values, positionals } = parseArgs({
  options: { staging: { type: 'string', default: '100' } },
  allowPositionals: true,
});
const staging = z.coerce.number().int().min(1).max(100).parse(values.staging);
const [from, to] = z.tuple([z.string(), z.string()]).parse(positionals);

const found = Map.groupBy(globSync('**/*.yml', { cwd: from }).sort(), (path) => basename(path));
mkdirSync(to, { recursive: true });
for (const [name, paths] of found) {
  const texts = paths.map((path) => readFileSync(join(from, path), 'utf8'));
  writeFileSync(join(to, name), mergedFeed(texts, staging));
  console.log(
    `${name}: ${paths.length} of ${paths.length === 1 ? 'one machine' : 'several machines'}, for ${staging} %`,
  );
}
