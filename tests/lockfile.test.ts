import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const packageSchema = z.object({
  optionalDependencies: z.record(z.string(), z.string()).default({}),
  integrity: z.string().optional(),
});
const lockSchema = z.object({ packages: z.record(z.string(), packageSchema) });

const lockFile = join(import.meta.dirname, '../package-lock.json');
const { packages } = lockSchema.parse(JSON.parse(readFileSync(lockFile, 'utf8')));

describe('the lock file', () => {
  /** npm leaves out what its registry did not have when the lock was made, and `npm ci` refuses it later. */
  it('names what other systems need too, or npm ci refuses it everywhere', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(path, name)),
    );
    expect(missing).toEqual([]);
  });

  it('pins every package by its hash', () => {
    const loose = Object.keys(packages).filter((path) => path !== '' && !packages[path]?.integrity);
    expect(loose).toEqual([]);
  });
});

/** Beside its parent or in any `node_modules` above it, as Node would look for it. */
function isLocked(parent: string, name: string): boolean {
  const own = parent === '' ? `node_modules/${name}` : `${parent}/node_modules/${name}`;
  if (own in packages) return true;
  return parent !== '' && isLocked(parent.slice(0, Math.max(0, parent.lastIndexOf('/node_modules/'))), name);
}
