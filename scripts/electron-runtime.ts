import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Whether Electron's own program is here. The npm package fetches it only when asked to, so a fresh
 * install has none. Looks where electron's launcher looks: `ELECTRON_OVERRIDE_DIST_PATH`, then
 * `node_modules/electron/dist` (its `path.txt` names the file). Nothing is fetched or started.
 */
export function electronRuntime(): { path: string } | { missing: string } {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const home = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const named = join(home, 'path.txt');
  const file = existsSync(named) ? readFileSync(named, 'utf8').trim() : undefined;
  const path = override ? join(override, file ?? 'electron') : join(home, 'dist', file ?? usualName());
  return existsSync(path) ? { path } : { missing: "Electron's runtime is not on this machine" };
}

function usualName(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}
