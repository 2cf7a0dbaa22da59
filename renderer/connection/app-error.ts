import { ORPCError } from '@orpc/client';
import { ValidationError } from '@orpc/contract';
import { z } from 'zod';
import { type ApiErrorCode, apiErrors } from '../../shared/contract/errors.ts';
import type { Mode, Order } from '../../shared/order.ts';

/** A contract's code, or: our own program could not be reached or did not answer in time. */
export type AppErrorCode = ApiErrorCode | 'NO_CONNECTION';

/** What came with a failure, whichever of it the code carries. */
export interface AppErrorData {
  issues?: { path: string; message: string }[];
  mode?: Mode;
  /** The order as it is now: it exists in the register in spite of the failure. */
  order?: Order | undefined;
  reason?: string;
  /** With `another-order`: the first field that tells it apart. */
  differs?: 'amount' | 'currency' | 'reference' | 'mode' | undefined;
  errorCode?: string;
  errorMessage?: string;
  detailedErrorCode?: string | null;
  detailedErrorMessage?: string | null;
}

/** The only failure a call of the page can end with. `errorWords` turns it into words. */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly data: AppErrorData;

  constructor(code: AppErrorCode, message: string, data: AppErrorData = {}) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.data = data;
  }
}

const codeSchema = z.enum(Object.keys(apiErrors) as [ApiErrorCode, ...ApiErrorCode[]]);

/**
 * Any failure of a call as ours: an error of the contract keeps its code and its data, what a
 * broken transport says becomes `NO_CONNECTION`, and every other answer is a defect (`INTERNAL`).
 */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof ValidationError) return new AppError('INTERNAL', error.message);
  if (!(error instanceof ORPCError)) return noConnection();
  const code = codeSchema.safeParse(error.code);
  if (!code.success) return new AppError(error.status === 400 ? 'INVALID_INPUT' : 'INTERNAL', error.message);
  return new AppError(code.data, error.message, readData(code.data, error.data));
}

export function noConnection(): AppError {
  return new AppError('NO_CONNECTION', 'Comptoir did not answer.');
}

function readData(code: ApiErrorCode, data: unknown): AppErrorData {
  const definition: { status: number; data?: z.ZodType<AppErrorData | undefined> } = apiErrors[code];
  const parsed = definition.data?.safeParse(data);
  return parsed?.success ? (parsed.data ?? {}) : {};
}
