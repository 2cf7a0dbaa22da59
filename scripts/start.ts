import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseFlags } from '../electron/flags.ts';
import { isStartedByNpm, watchParent } from '../electron/parent-watch.ts';
import { isBuildStale } from './build-age.ts';
import { chooseHost } from './host-choice.ts';
import { runQuietly } from './quiet-child.ts';
import { runElectron } from './run-electron.ts';

/** `npm start`: builds what is stale, decides which host to launch, and becomes it. */

const root = resolve(import.meta.dirname, '..');
const args = process.argv.slice(2);

/** stdout belongs to the host's one line. */
const say = (line: string) => console.error(line);

async function build(): Promise<boolean> {
  if (!isBuildStale(root)) return true;
  say('Building Comptoir …');
  const home = dirname(createRequire(import.meta.url).resolve('electron-vite/package.json'));
  const end = await runQuietly([join(home, 'bin/electron-vite.js'), 'build'], { cwd: root });
  if (end.code !== 0) say(`${end.output.trim()}\nComptoir could not be built.`);
  return end.code === 0;
}

async function start(): Promise<void> {
  const flags = parseFlags(args, process.env, process.cwd());
  if (!flags.ok) {
    say(flags.error);
    process.exitCode = 1;
    return;
  }
  // Until a host takes the signal over, it ends this process at once; both hosts close cleanly on it.
  const goWithNpm = () => process.kill(process.pid, 'SIGTERM');
  const stopWatching = isStartedByNpm(process.env) ? watchParent(goWithNpm) : () => {};
  if (!(await build())) {
    process.exitCode = 1;
    return;
  }
  const choice = await chooseHost({ root, args, say });
  if (choice.host === 'electron') {
    process.exitCode = await runElectron({ root, runtime: choice.runtime, args });
    return;
  }
  // In this very process: a signal for it needs no passing on. It watches npm itself from here on.
  await import(pathToFileURL(join(root, 'out/main/browser.js')).href);
  stopWatching();
}

await start();
