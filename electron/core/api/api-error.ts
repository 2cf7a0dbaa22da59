import { ORPCError, ValidationError } from '@orpc/server';
import { type ApiErrorCode, apiErrors } from '../../../shared/contract/errors.ts';
import { RegisterWriteError } from '../register/register-error.ts';

export interface InputIssue {
  path: string;
  message: string;
}

/** Whether an error is one of the contract's, to be passed on as it is. */
export function isApiError(error: unknown): boolean {
  return error instanceof ORPCError && isApiErrorCode(error.code);
}

function isApiErrorCode(code: string): code is ApiErrorCode {
  return Object.hasOwn(apiErrors, code);
}

/** Says which fields were not understood and why, never what was in them. */
export function invalidInput(issues: InputIssue[]): ORPCError<'INVALID_INPUT', { issues: InputIssue[] }> {
  const first = issues[0];
  const message = first ? `${first.path || 'input'}: ${first.message}` : 'The input was not understood.';
  return new ORPCError('INVALID_INPUT', { status: 400, message, data: { issues } });
}

/** oRPC's own word for input that the contract does not allow, in the contract's words; else `undefined`. */
export function fromBadRequest(error: unknown): ORPCError<'INVALID_INPUT', unknown> | undefined {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') return undefined;
  const issues = error.cause instanceof ValidationError ? error.cause.issues : [];
  return invalidInput(issues.map(({ path, message }) => ({ path: pathOf(path), message })));
}

type SchemaPath = ValidationError['issues'][number]['path'];

const groups: readonly (string | undefined)[] = ['body', 'headers', 'params'];

/** Where it is as the caller knows it: the first name is our own grouping. */
function pathOf(path: SchemaPath): string {
  const names = (path ?? []).map((step) => String(typeof step === 'object' ? step.key : step));
  const [group, ...rest] = names;
  return (groups.includes(group) ? rest : names).join('.');
}

/** The register could not write: its own words, made for staff. */
export function fromRegister(error: unknown): ORPCError<'INTERNAL', unknown> | undefined {
  return error instanceof RegisterWriteError ? internal(error.message) : undefined;
}

export function internal(message: string): ORPCError<'INTERNAL', unknown> {
  return new ORPCError('INTERNAL', { status: 500, message });
}
