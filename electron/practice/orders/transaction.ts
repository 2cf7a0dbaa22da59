import { z } from 'zod';

/** Why an attempt was refused, in Lyra's and in the bank's code. */
const failureSchema = z.object({
  code: z.string(),
  message: z.string(),
  detailedCode: z.string().nullable(),
  detailedMessage: z.string().nullable(),
});
export type PaymentFailure = z.infer<typeof failureSchema>;

/** How 3-D Secure ended; `none` where it was not asked for. */
const threeDSSchema = z.enum(['none', 'frictionless', 'challenged', 'not-enrolled', 'failed', 'no-answer']);
export type ThreeDSOutcome = z.infer<typeof threeDSSchema>;

/** What is kept of a transaction beside its key and place. Moments are ms since the epoch. */
export const transactionDetailsSchema = z.object({
  /** Masked: the only form of a card number that is ever written. */
  pan: z.string(),
  brand: z.string(),
  /** Minor units. */
  amount: z.number(),
  operationType: z.enum(['DEBIT', 'VERIFICATION']),
  failure: failureSchema.nullable(),
  threeDS: threeDSSchema,
  /** The bank's number for an accepted payment. */
  authorizationNumber: z.string().nullable(),
  /** When the money is to be taken. */
  captureAt: z.number(),
  /** Whether the shop has to validate it in its Back Office first. */
  isValidatedByHand: z.boolean(),
  /** Whether the bank will refuse it when it falls due. */
  isRefusedLater: z.boolean(),
  /** The kept card, where one was kept or paid with. */
  token: z.string().nullable(),
  /** From 1; `null` outside a plan. */
  instalment: z.number().nullable(),
});

/** One transaction of a payment attempt. */
export interface PracticeTransaction extends z.infer<typeof transactionDetailsSchema> {
  /** 32 lower-case hex digits. */
  uuid: string;
  /** 1 for the first of its order. */
  sequence: number;
  createdAt: number;
}

export type NewTransaction = Omit<PracticeTransaction, 'sequence'>;

export type DetailedStatus =
  | 'ACCEPTED'
  | 'AUTHORISED'
  | 'CAPTURED'
  | 'AUTHORISED_TO_VALIDATE'
  | 'WAITING_AUTHORISATION'
  | 'WAITING_AUTHORISATION_TO_VALIDATE'
  | 'EXPIRED'
  | 'REFUSED';

const dayMs = 24 * 3_600_000;
/** How long a bank's authorisation holds: further away, only a verification is made at first. */
const authorisationDays = 7;

/** What became of a transaction by `now`: banks and captures follow their dates without anybody's call. */
export function detailedStatusAt(transaction: PracticeTransaction, now: number): DetailedStatus {
  const { captureAt, createdAt, operationType } = transaction;
  if (transaction.failure !== null) return 'REFUSED';
  if (operationType === 'VERIFICATION') return 'ACCEPTED';
  const isFar = captureAt - createdAt > authorisationDays * dayMs;
  const isWaiting = isFar && now < captureAt - dayMs;
  if (transaction.isValidatedByHand) return toValidate(transaction, isWaiting, now);
  // Every later part of a plan waits, however near: each asks the bank for itself.
  const isLaterPart = (transaction.instalment ?? 1) > 1 && now < captureAt;
  if (isWaiting || isLaterPart) return 'WAITING_AUTHORISATION';
  if (transaction.isRefusedLater) return 'REFUSED';
  return now >= captureAt + dayMs ? 'CAPTURED' : 'AUTHORISED';
}

function toValidate({ captureAt }: PracticeTransaction, isWaiting: boolean, now: number): DetailedStatus {
  if (isWaiting) return 'WAITING_AUTHORISATION_TO_VALIDATE';
  return now >= captureAt + authorisationDays * dayMs ? 'EXPIRED' : 'AUTHORISED_TO_VALIDATE';
}

/** Lyra's simplified status of each detailed one. */
export function simpleStatus(detailed: DetailedStatus): 'PAID' | 'RUNNING' | 'UNPAID' {
  switch (detailed) {
    case 'ACCEPTED':
    case 'AUTHORISED':
    case 'CAPTURED':
      return 'PAID';
    case 'AUTHORISED_TO_VALIDATE':
    case 'WAITING_AUTHORISATION':
    case 'WAITING_AUTHORISATION_TO_VALIDATE':
      return 'RUNNING';
    case 'EXPIRED':
    case 'REFUSED':
      return 'UNPAID';
  }
}
