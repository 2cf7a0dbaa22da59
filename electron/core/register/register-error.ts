export type WriteErrorCode = 'DISK_FULL' | 'UNWRITABLE' | 'CORRUPT' | 'CLOSED' | 'FAILED';

/**
 * A write that the register could not make; nothing of it is on disk. Its message is for staff and holds no
 * customer's data.
 */
export class RegisterWriteError extends Error {
  override readonly name = 'RegisterWriteError';
  readonly code: WriteErrorCode;

  constructor(code: WriteErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
