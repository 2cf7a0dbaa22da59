import { parse, stringify } from 'yaml';
import { z } from 'zod';

const fileSchema = z.looseObject({ url: z.string(), sha512: z.string() });
/** `latest.yml` and its like: where electron-updater finds a version's files. More in it is kept as it is. */
const feedSchema = z.looseObject({ version: z.string(), files: z.array(fileSchema).min(1) });

/**
 * One feed from those that several machines wrote for one version, an architecture each.
 * @param staging percent of computers that are offered the version; 100 for all.
 * @throws when they are of different versions, or no feeds.
 */
export function mergedFeed(texts: readonly string[], staging: number): string {
  const [first, ...others] = texts.map((text) => feedSchema.parse(parse(text)));
  if (!first) throw new Error('There is no feed to merge.');
  const other = others.find(({ version }) => version !== first.version);
  if (other) throw new Error(`Feeds of ${first.version} and of ${other.version} do not go together.`);
  const files = new Map(
    [first, ...others].flatMap((feed) => feed.files.map((file) => [file.url, file] as const)),
  );
  const { stagingPercentage: _before, ...kept } = first;
  return stringify({
    ...kept,
    files: [...files.values()],
    ...(staging < 100 ? { stagingPercentage: staging } : {}),
  });
}
