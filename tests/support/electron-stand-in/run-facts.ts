import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Of the runtime that is stood in for: the installed types'. */
const electronVersion: string = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../../node_modules/electron/package.json'), 'utf8'),
).version;

const [executable = 'electron', ...given] = process.argv.slice(2);
/** Chromium's switches may stand before the app's path, as the runtime takes them. */
const at = given.findIndex((word) => !word.startsWith('-'));
if (at === -1) throw new Error('the stand-in needs the path of an app');
const appPath = resolve(given[at] ?? '.');

const packageFile: { name: string; productName?: string; version: string; main: string } = JSON.parse(
  readFileSync(join(appPath, 'package.json'), 'utf8'),
);

export const run = {
  executable,
  /** As the app finds it in `process.argv`. */
  argv: [executable, ...given],
  appPath,
  main: join(appPath, packageFile.main),
  name: packageFile.productName ?? packageFile.name,
  version: packageFile.version,
  electronVersion,
  userAgent: `Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) ${packageFile.name}/${packageFile.version} Chrome/150.0.0.0 Electron/${electronVersion} Safari/537.36`,
};
