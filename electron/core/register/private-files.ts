import {
  chmodSync,
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a directory that only its owner may enter, whatever the umask. One that was there keeps its rights:
 * somebody may have pointed us at a folder that holds other things too.
 */
export function makePrivateDir(path: string): void {
  if (existsSync(path)) return;
  const parent = dirname(path);
  // Level by level: Node's own recursion never ends where a name can be neither made nor found, as in /proc.
  if (parent !== path) makePrivateDir(parent);
  mkdirSync(path, { mode: 0o700 });
  chmodSync(path, 0o700);
}

/**
 * Makes an empty file that only its owner may read, whatever the umask; SQLite gives a database's companions
 * (`-wal`, `-shm`, `-journal`) the same rights. A file that was there is not opened: closing it again would drop
 * every lock this process holds on it (POSIX locks belong to the process).
 */
export function makePrivateFile(path: string): void {
  if (existsSync(path)) return;
  const file = openSync(path, 'wx', 0o600);
  try {
    fchmodSync(file, 0o600);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  syncDir(dirname(path));
}

/**
 * Writes a small file that only its owner may read, whole or not at all: under the name of a draft first, on disk
 * before it takes its own.
 */
export function writePrivateFile(path: string, text: string): void {
  const draft = `${path}${draftEnd}`;
  rmSync(draft, { force: true });
  makePrivateFile(draft);
  writeFileSync(draft, text, { flush: true });
  renameSync(draft, path);
  syncDir(dirname(path));
}

/** What a name ends in while its file is not yet whole. */
export const draftEnd = '.new';

/** Makes what a file holds survive a power cut. Never for one that SQLite has open: see `makePrivateFile`. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes a new name in a directory survive a power cut; Windows does so itself and cannot open directories. */
export function syncDir(path: string): void {
  if (process.platform === 'win32') return;
  const dir = openSync(path, 'r');
  try {
    fsyncSync(dir);
  } finally {
    closeSync(dir);
  }
}
