import { z } from 'zod';
import { modeSchema, orderSchema } from '../order.ts';

/** The fields that were not understood: where, and why, in plain words. */
const issuesSchema = z.object({
  issues: z.array(z.object({ path: z.string(), message: z.string() })),
});

/** What the gateway said no with: Lyra's own code and texts, and the order as it is now. */
const refusalSchema = z.object({
  errorCode: z.string(),
  errorMessage: z.string(),
  detailedErrorCode: z.string().nullable(),
  detailedErrorMessage: z.string().nullable(),
  order: orderSchema.optional(),
});

/** Why an order cannot be made or dealt with so. */
export const conflictReasonSchema = z.enum([
  'key-used',
  'not-open',
  'changed-meanwhile',
  'busy',
  'erased',
  'nothing-to-change',
  /** The same was asked for within 10 minutes: `order` is that one. */
  'asked-before',
  /** There is no doubt to resolve, or no alarm to handle, any more. */
  'not-in-doubt',
  /** It cannot be called "not created": money came under its reference. */
  'money-came',
  /** The payment order under that id is another one: `differs` names the first field. */
  'another-order',
]);

const conflictSchema = z.object({
  reason: conflictReasonSchema,
  differs: z.enum(['amount', 'currency', 'reference', 'mode']).optional(),
  /** The order as it is now. */
  order: orderSchema.optional(),
});

/**
 * Every error a call can answer, with its HTTP status. On the wire an error is exactly
 * `{ code, message, data? }`; the codes are stable, the messages may be reworded.
 */
export const apiErrors = {
  INVALID_INPUT: { status: 400, data: issuesSchema },
  UNAUTHORIZED: { status: 401 },
  /** Not for who asks, or asked under a name that is not this computer's own: DNS rebinding looks like that. */
  FORBIDDEN: { status: 403 },
  NOT_FOUND: { status: 404 },
  METHOD_NOT_ALLOWED: { status: 405 },
  /** `data.reason` tells which: a key used for another order, or an order that can no longer be changed so. */
  CONFLICT: { status: 409, data: conflictSchema.optional() },
  MODE_CHANGED: { status: 409, data: z.object({ mode: modeSchema }) },
  GATEWAY_REFUSED: { status: 422, data: refusalSchema },
  CREDENTIALS_REJECTED: { status: 422, data: refusalSchema },
  /** Wrong keys or tokens came one after the other: `Retry-After` says when another is looked at. */
  TOO_MANY_TRIES: { status: 429 },
  /** A defect of ours: said without its details, which are in the log. */
  INTERNAL: { status: 500 },
  OUTCOME_UNKNOWN: { status: 502, data: z.object({ order: orderSchema }) },
  GATEWAY_UNREACHABLE: {
    status: 503,
    data: z.object({ reason: z.string(), order: orderSchema.optional() }),
  },
} as const;

export type ApiErrorCode = keyof typeof apiErrors;
