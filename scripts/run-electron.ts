import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { sandboxRemedyHere } from './sandbox-remedy.ts';

export interface ElectronRun {
  /** Comptoir's folder, whose package.json names what Electron runs. */
  root: string;
  runtime: string;
  args: string[];
}

/**
 * Runs Electron through its own launcher; output, signals and exit code are passed on, and a failure
 * stays one. @returns the exit code.
 */
export function runElectron({ root, runtime, args }: ElectronRun): Promise<number> {
  const launcher = createRequire(import.meta.url).resolve('electron/cli.js');
  const child = spawn(process.execPath, [launcher, root, ...args], { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // The launcher ends with Electron and tells how; we end with the launcher.
    process.on(signal, () => child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal));
  }
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`Electron's launcher could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code) => {
      const remedy = code === 0 ? undefined : sandboxRemedyHere(runtime);
      if (remedy) console.error(remedy);
      resolve(code ?? 1);
    });
  });
}
