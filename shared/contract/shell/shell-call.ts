import { oc } from '@orpc/contract';
import { apiErrors } from '../errors.ts';

const { INVALID_INPUT, INTERNAL } = apiErrors;

/** Where every call to the shell begins: what any of them may answer. */
export const shellCall = oc.errors({ INVALID_INPUT, INTERNAL });
