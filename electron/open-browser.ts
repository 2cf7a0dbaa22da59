import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The system's own way to open a file's address in the browser; nothing where there is no screen. */
export function systemOpener(
  fileUrl: string,
  platform: NodeJS.Platform,
  env: Record<string, string | undefined>,
): { command: string; args: string[] } | undefined {
  if (platform === 'darwin') return { command: 'open', args: [fileUrl] };
  // `start` takes its first quoted argument for a title; a bare `&` in a folder's name would end the command.
  if (platform === 'win32')
    return { command: 'cmd', args: ['/d', '/s', '/c', 'start', '""', `"${fileUrl}"`] };
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? { command: 'xdg-open', args: [fileUrl] } : undefined;
}

/** A page that leads to `url`; no quote or bracket may stand in it. */
export function redirectingFile(url: string): string {
  return `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0; url=${url}"><title>Comptoir</title>\n`;
}

/**
 * Where the file goes. Browsers that Linux packs apart (snap) may not read hidden folders, and the usual
 * data directory is one: there it gets a folder of its own in the home directory.
 */
function folderFor({ dataDir, home }: OpenBrowserOptions): string {
  return process.platform === 'linux' ? mkdtempSync(join(home, 'comptoir-')) : dataDir;
}

export interface OpenBrowserOptions {
  url: string;
  dataDir: string;
  home: string;
  /** The browser could not be opened: the printed address still works. */
  onProblem(error: Error): void;
}

/**
 * Opens the browser through a file that only this user can read, so that the key stands on no command
 * line. @returns a function that removes the file.
 */
export function openBrowser(options: OpenBrowserOptions): () => void {
  if (!systemOpener('', process.platform, process.env)) return () => {};
  try {
    const folder = folderFor(options);
    const file = join(folder, 'open.html');
    const remove = () => rmSync(folder === options.dataDir ? file : folder, { force: true, recursive: true });
    rmSync(file, { force: true });
    writeFileSync(file, redirectingFile(options.url), { mode: 0o600, flag: 'wx' });
    open(file, options.onProblem);
    return remove;
  } catch (error) {
    options.onProblem(error instanceof Error ? error : new Error(String(error)));
    return () => {};
  }
}

function open(file: string, onProblem: OpenBrowserOptions['onProblem']): void {
  const opener = systemOpener(`${pathToFileURL(file)}`, process.platform, process.env);
  if (!opener) return;
  const child = spawn(opener.command, opener.args, {
    stdio: 'ignore',
    detached: true,
    windowsHide: true,
    // Node's own quoting is not cmd's; a file URL holds no quotes.
    windowsVerbatimArguments: true,
  });
  child.on('error', onProblem);
  child.unref();
}
