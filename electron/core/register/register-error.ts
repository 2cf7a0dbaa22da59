import { type DiskErrorCode, diskErrorCode } from './disk-error.ts';

export type WriteErrorCode = DiskErrorCode | 'CLOSED';

/**
 * A write that the register could not make; nothing of it is on disk. Its message is for staff and holds no
 * customer's data.
 */
export class RegisterWriteError extends Error {
  override readonly name = 'RegisterWriteError';
  readonly code: WriteErrorCode;

  constructor(code: WriteErrorCode, options?: ErrorOptions) {
    super(writeMessages[code], options);
    this.code = code;
  }
}

/** What stands in the file cannot be read as what this register writes. Names the place, never the value. */
export class RegisterReadError extends Error {
  override readonly name = 'RegisterReadError';
}

const writeMessages: Readonly<Record<WriteErrorCode, string>> = {
  DISK_FULL:
    'The disk takes no more: it is full, or became read-only. Nothing was written: make room on it, then try again.',
  UNWRITABLE: 'The register cannot be written: check the rights on its folder and the disk itself.',
  CORRUPT: 'The register is damaged: stop, keep a copy of its folder and restore a backup.',
  BUSY: 'Another program has the register open: close it, then try again.',
  CLOSED: 'Comptoir is closing: nothing was written.',
};

/** The disk's failures as `RegisterWriteError`; every other error as it is. */
export function asWriteError(error: unknown): unknown {
  const code = diskErrorCode(error);
  return code === undefined ? error : new RegisterWriteError(code, { cause: error });
}
