import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sources = [
  'electron',
  'renderer',
  'shared',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
];
const built = ['out/main/main.js', 'out/main/browser.js', 'out/preload', 'out/renderer/index.html'];

/** Whether `out/` is missing, or older than anything it is built from. */
export function isBuildStale(root: string): boolean {
  const builtAt = built.map((path) => changedAt(join(root, path)));
  const oldest = Math.min(...builtAt);
  return oldest === 0 || sources.some((path) => newest(join(root, path)) > oldest);
}

function newest(path: string): number {
  const info = statSync(path, { throwIfNoEntry: false });
  if (!info) return 0;
  if (!info.isDirectory()) return info.mtimeMs;
  // A file that was removed or renamed changes its folder alone.
  return Math.max(info.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** 0 when it is missing. A folder is as old as its oldest file: those that a build writes anew. */
function changedAt(path: string): number {
  const info = statSync(path, { throwIfNoEntry: false });
  if (!info) return 0;
  if (!info.isDirectory()) return info.mtimeMs;
  return Math.min(...readdirSync(path).map((name) => changedAt(join(path, name))), Number.POSITIVE_INFINITY);
}
