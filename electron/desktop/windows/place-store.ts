import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Place, parsePlace } from './window-place.ts';

const fileIn = (dataDir: string) => join(dataDir, 'window.json');

/** The place of the last time; `undefined` the first time, or when the file cannot be read. */
export function readPlace(dataDir: string): Place | undefined {
  try {
    return parsePlace(readFileSync(fileIn(dataDir), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Replaces the file in one step, so that a crash leaves the old place or the new one. */
export function savePlace(dataDir: string, place: Place): void {
  const file = fileIn(dataDir);
  writeFileSync(`${file}.new`, JSON.stringify(place), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
