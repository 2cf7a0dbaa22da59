/**
 * Why the practice gateway could not start, in one line a person can act on.
 * - `PORT_TAKEN`, `PORT_FORBIDDEN`: it cannot listen there;
 * - `STATE_UNUSABLE`: its folder or file cannot be made, read or written;
 * - `STATE_NEWER`: a newer version of the program wrote its file.
 */
export type PracticeErrorCode = 'PORT_TAKEN' | 'PORT_FORBIDDEN' | 'STATE_UNUSABLE' | 'STATE_NEWER';

/** Thrown by `start()` and `letPhonesPay()`; hosts print `message` as it is. */
export class PracticeError extends Error {
  override readonly name = 'PracticeError';
  readonly code: PracticeErrorCode;

  constructor(code: PracticeErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** The code Node and SQLite put on their errors (`EADDRINUSE`, `SQLITE_NOTADB` …). */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
