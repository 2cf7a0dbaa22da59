import { createRequire } from 'node:module';
import { electronRuntime } from './electron-runtime.ts';
import { type QuietEnd, runQuietly } from './quiet-child.ts';

const limitMs = 120_000;

/** The last thing that a failed program said about an error, without its stack. */
export function reasonOf({ output, isTooLate, code }: QuietEnd): string {
  if (isTooLate) return `it took longer than ${limitMs / 1000} s`;
  const lines = output
    .split('\n')
    .filter((line) => /error|cannot|unable|failed/i.test(line) && !/^\s+at /.test(line));
  const said = lines
    .at(-1)
    ?.trim()
    .replace(/^\w*Error: /, '');
  return said?.slice(0, 200) || `its installer ended with ${code}`;
}

/**
 * Fetches Electron's runtime with electron's own installer, at most 120 s; its output is kept back.
 * @returns nothing when the runtime is there, else one line with the reason and the remedy.
 */
export async function fetchRuntime(root: string, say: (line: string) => void): Promise<string | undefined> {
  say("Fetching Electron's runtime, once (at most 120 s) …");
  const installer = createRequire(import.meta.url).resolve('electron/install.js');
  const end = await runQuietly([installer], {
    cwd: root,
    limitMs,
    onProgress: (seconds) => say(`… ${seconds} s`),
  });
  if (end.code === 0 && 'path' in electronRuntime()) return undefined;
  return `Electron's runtime could not be fetched (${reasonOf(end)}): check the network or the proxy and start again, or name a folder that has it in ELECTRON_OVERRIDE_DIST_PATH.`;
}
