import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseJson } from '../decode.ts';
import { writePrivateFile } from '../private-files.ts';

const stagedSchema = z.object({ name: z.string() });

export const stagedPath = (dataDir: string) => join(dataDir, 'restore.json');

/** The backup that takes the register's place at the next start; `null` for none. */
export function stagedRestore(dataDir: string): string | null {
  const path = stagedPath(dataDir);
  if (!existsSync(path)) return null;
  return stagedSchema.safeParse(parseJson(readFileSync(path, 'utf8'))).data?.name ?? null;
}

export function stageRestore(dataDir: string, name: string): void {
  writePrivateFile(stagedPath(dataDir), `${JSON.stringify({ name })}\n`);
}

export function unstageRestore(dataDir: string): void {
  rmSync(stagedPath(dataDir), { force: true });
}
