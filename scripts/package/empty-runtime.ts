import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What every Electron program carries before its fuses: electron/fuses looks for it. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** Version 1 of the wire, so many fuses, each unset ("0"). */
const fuseCount = 9;

/**
 * A folder with the shape of Electron's runtime for Linux and nothing in it that runs, so that the packager can do its
 * whole work where no runtime is to be had.
 */
export function writeEmptyRuntime(folder: string, version: string): void {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'), { recursive: true });
  const wire = Buffer.concat([
    Buffer.from('no program, a shape\n'),
    Buffer.from(sentinel, 'ascii'),
    Buffer.from([1, fuseCount]),
    Buffer.alloc(fuseCount, '0'),
  ]);
  writeFileSync(join(folder, 'electron'), wire, { mode: 0o755 });
  writeFileSync(join(folder, 'version'), version);
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'locales/en-US.pak', 'chrome-sandbox'])
    writeFileSync(join(folder, name), '');
}
