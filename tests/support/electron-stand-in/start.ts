import { pathToFileURL } from 'node:url';
import './hooks.ts';
import { openControl } from './control.ts';
import { run } from './run-facts.ts';

/** Electron's runtime as far as the app can tell: its process, its argument list, then the app's own main file. */
Object.assign(process, { defaultApp: true, type: 'browser', resourcesPath: run.appPath });
Object.assign(process.versions, { electron: run.electronVersion, chrome: '150.0.0.0' });
process.argv = run.argv;
// The app's own children, should it have any, are not the test's.
delete process.env['ELECTRON_OVERRIDE_DIST_PATH'];

await openControl(process.env['ELECTRON_STAND_IN_CONTROL']);
const { beReady } = await import('./system/app.ts');
await import(pathToFileURL(run.main).href);
await beReady();
