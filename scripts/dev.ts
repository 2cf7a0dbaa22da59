import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseFlags } from '../electron/flags.ts';
import { takePort } from '../electron/loopback/port.ts';
import { isStartedByNpm, watchParent } from '../electron/parent-watch.ts';
import { serveDevPage } from './dev-page.ts';
import { chooseHost } from './host-choice.ts';

/** `npm run dev`: the same choice of host as `npm start`, with hot reload of the page and restarts of the host. */

const root = resolve(import.meta.dirname, '..');
const args = process.argv.slice(2);
const say = (line: string) => console.error(line);

/** Runs a Node program until it ends or we are told to. @returns its exit code. */
function runUntilTold(
  nodeArgs: string[],
  options: { env?: NodeJS.ProcessEnv; onLine?: (line: string) => void },
) {
  const { env = process.env, onLine } = options;
  const stdout = onLine ? 'pipe' : 'inherit';
  const child = spawn(process.execPath, nodeArgs, { cwd: root, env, stdio: ['inherit', stdout, 'inherit'] });
  if (onLine && child.stdout) createInterface({ input: child.stdout }).on('line', onLine);
  const stop = () => child.kill('SIGTERM');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  if (isStartedByNpm(process.env)) watchParent(stop);
  return new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** electron-vite serves the page and restarts Electron; it wants the runtime named in a variable of its own. */
function developElectron(runtime: string): Promise<number> {
  const home = dirname(createRequire(import.meta.url).resolve('electron-vite/package.json'));
  const env = { ...process.env, ELECTRON_EXEC_PATH: runtime };
  return runUntilTold([join(home, 'bin/electron-vite.js'), 'dev', '--watch', '--', ...args], { env });
}

/** The host runs from its sources, and Node restarts it when one of them changes. */
async function developBrowser(port: number): Promise<number> {
  const ports = { port: await freePort(port), page: await freePort(0) };
  const page = await serveDevPage(root, ports);
  const onLine = (line: string) => {
    const [, url] = /^Comptoir is ready: (\S+)$/.exec(line) ?? [];
    if (!url) console.log(line);
    else
      page.meetHost(url).then(
        () => console.log(`Comptoir is ready: ${page.origin}/`),
        (error: unknown) => say(`The host did not let its page in: ${String(error)}`),
      );
  };
  const program = ['--watch', '--watch-preserve-output', 'electron/browser.ts'];
  const code = await runUntilTold([...program, ...args, '--no-open', '--port', String(ports.port)], {
    onLine,
  });
  await page.close();
  return code;
}

/** Chosen once, so that a host that restarts is found where it was. */
async function freePort(wanted: number): Promise<number> {
  const taken = await takePort(wanted);
  if (!taken.ok) throw new Error(taken.error.message);
  await taken.value.close();
  return taken.value.port;
}

const flags = parseFlags(args, process.env, process.cwd());
if (flags.ok) {
  const choice = await chooseHost({ root, args, say });
  const isElectron = choice.host === 'electron';
  process.exitCode = await (isElectron ? developElectron(choice.runtime) : developBrowser(flags.value.port));
} else {
  say(flags.error);
  process.exitCode = 1;
}
