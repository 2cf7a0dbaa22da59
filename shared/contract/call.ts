import { oc } from '@orpc/contract';
import { apiErrors } from './errors.ts';

const { INVALID_INPUT, UNAUTHORIZED, FORBIDDEN, TOO_MANY_TRIES, INTERNAL, ...others } = apiErrors;

/** Where every call begins: what any of them may answer. */
export const call = oc.errors({ INVALID_INPUT, UNAUTHORIZED, FORBIDDEN, TOO_MANY_TRIES, INTERNAL });

/** All other errors, for calls that talk to the gateway. */
export const gatewayErrors = others;
