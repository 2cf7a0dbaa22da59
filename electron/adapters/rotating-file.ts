import { chmodSync, closeSync, fstatSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

export interface RotatingFileOptions {
  path: string;
  /** A file that has grown past this is set aside before the next line. */
  maxBytes: number;
  /** How many set-aside files (`.1` is the latest) stay. */
  keep: number;
  /** Told once per failure in a row; what could not be written is lost. */
  onProblem(error: unknown): void;
}

/** A file of lines, 0600 in a directory of 0700, that sets itself aside when it has grown. */
export interface RotatingFile {
  /** Written when it returns. Never throws. */
  write(line: string): void;
  close(): void;
}

function setAside(path: string, keep: number): void {
  rmSync(`${path}.${keep}`, { force: true });
  for (let age = keep - 1; age >= 0; age -= 1) {
    const from = age === 0 ? path : `${path}.${age}`;
    try {
      renameSync(from, `${path}.${age + 1}`);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
}

function openPrivate(path: string): { fd: number; bytes: number } {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const fd = openSync(path, 'a', 0o600);
  chmodSync(path, 0o600);
  return { fd, bytes: fstatSync(fd).size };
}

/** Opens (or continues) the file at once; throws what the file system says when that cannot be done. */
export function openRotatingFile({ path, maxBytes, keep, onProblem }: RotatingFileOptions): RotatingFile {
  let file: { fd: number; bytes: number } | null = openPrivate(path);
  let isClosed = false;
  let isFailing = false;

  function rotate(): void {
    if (file) closeSync(file.fd);
    file = null;
    setAside(path, keep);
  }

  function append(line: string): void {
    if (file && file.bytes >= maxBytes) rotate();
    file ??= openPrivate(path);
    file.bytes += writeSync(file.fd, line);
  }

  return {
    write: (line) => {
      if (isClosed) return;
      try {
        append(line);
        isFailing = false;
      } catch (error) {
        if (!isFailing) onProblem(error);
        isFailing = true;
      }
    },
    close: () => {
      isClosed = true;
      if (file) closeSync(file.fd);
      file = null;
    },
  };
}
