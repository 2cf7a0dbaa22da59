import { ORPCError } from '@orpc/server';
import type { z } from 'zod';
import { type ApiErrorCode, apiErrors } from '../../../shared/contract/errors.ts';
import type { Order } from '../../../shared/order.ts';
import type { GatewayError } from '../gateway/answer.ts';

type Data<Code extends ApiErrorCode> = (typeof apiErrors)[Code] extends { data: infer S extends z.ZodType }
  ? z.input<S>
  : undefined;

/** An error of the contract, with its own status and data. */
export function apiError<Code extends ApiErrorCode>(
  code: Code,
  message: string,
  ...[data]: Data<Code> extends undefined ? [] : [data: Data<Code>]
): ORPCError<Code, unknown> {
  return new ORPCError<Code, unknown>(code, { status: apiErrors[code].status, message, data });
}

/** The gateway said no: its own words first, then what to do. */
export function refusal(
  error: GatewayError,
  { isCredentials, order }: { isCredentials: boolean; order: Order },
): ORPCError<string, unknown> {
  const data = { ...error, order };
  const said = `${error.errorCode}: ${error.errorMessage}`;
  return isCredentials
    ? apiError('CREDENTIALS_REJECTED', `The gateway refused the shop's keys (${said}).`, data)
    : apiError('GATEWAY_REFUSED', `The gateway refused (${said}).`, data);
}

/** Nothing was sent or nothing was heard; the order, if any, is as it was. */
export function gatewayUnreachable(reason: string, order?: Order): ORPCError<string, unknown> {
  return apiError(
    'GATEWAY_UNREACHABLE',
    `The gateway cannot be reached (${reason}). Check the network and try again.`,
    { reason, ...(order ? { order } : {}) },
  );
}
