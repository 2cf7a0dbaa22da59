import { ORPCError } from '@orpc/server';
import { type ApiErrorCode, apiErrors } from '../../shared/contract/errors.ts';

/** An error as every answer under `/api/v1` carries it: exactly this. */
interface ApiErrorBody {
  code: ApiErrorCode;
  message: string;
  data?: unknown;
}

/** @returns the body and the status that go with a code. */
export function apiError(code: ApiErrorCode, message: string, data?: unknown) {
  const body: ApiErrorBody = data === undefined ? { code, message } : { code, message, data };
  return { status: apiErrors[code].status, body };
}

/** A request that could not even be read: there are no fields to name. */
export function unreadable(message: string) {
  return apiError('INVALID_INPUT', message, { issues: [{ path: '', message }] });
}

/** What a call of the core failed with: its own errors pass as they are, anything else is a defect. */
export function toCallError(error: unknown): ORPCError<string, unknown> {
  if (isOurs(error)) return error;
  return toError(apiError('INTERNAL', 'Something went wrong inside Comptoir; its log says what.'), error);
}

/** What a request failed with before or after its call: it could not be read. */
export function toRequestError(error: unknown): ORPCError<string, unknown> {
  if (isOurs(error)) return error;
  const message = 'The body is not readable JSON, or its Content-Type is not application/json.';
  return toError(unreadable(message), error);
}

function isOurs(error: unknown): error is ORPCError<string, unknown> {
  return error instanceof ORPCError && Object.hasOwn(apiErrors, error.code);
}

function toError({ status, body }: ReturnType<typeof apiError>, cause: unknown) {
  const { code, message, data } = body;
  return new ORPCError<string, unknown>(code, { status, message, data, cause });
}

/** Without the library's own fields. */
export function errorBody({ code, message, data }: ORPCError<string, unknown>) {
  return data === undefined ? { code, message } : { code, message, data };
}
