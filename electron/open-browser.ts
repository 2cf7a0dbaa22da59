import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
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

export interface OpenBrowserOptions {
  url: string;
  dataDir: string;
  /** The browser could not be opened: the printed address still works. */
  onProblem(error: Error): void;
}

/**
 * Opens the browser through a file that only this user can read, so that the key stands on no command
 * line. @returns a function that removes the file.
 */
export function openBrowser({ url, dataDir, onProblem }: OpenBrowserOptions): () => void {
  const file = join(dataDir, 'open.html');
  const opener = systemOpener(`${pathToFileURL(file)}`, process.platform, process.env);
  if (!opener) return () => {};
  const remove = () => rmSync(file, { force: true });
  remove();
  writeFileSync(file, redirectingFile(url), { mode: 0o600, flag: 'wx' });
  const child = spawn(opener.command, opener.args, {
    stdio: 'ignore',
    detached: true,
    windowsHide: true,
    // Node's own quoting is not cmd's; a file URL holds no quotes.
    windowsVerbatimArguments: true,
  });
  child.on('error', onProblem);
  child.unref();
  return remove;
}
