/**
 * How one call of the gateway ended, told apart by what its caller must do next.
 * Nothing else may leave `gateway/`: no exception, no `Response`, no half-read body.
 */
export type GatewayAnswer<T> =
  | { outcome: 'answered'; value: T; evidence: CallEvidence; envelope: EnvelopeFacts }
  /** The gateway said no: `status: "ERROR"` in a readable envelope, or HTTP 429. */
  | {
      outcome: 'refused';
      error: GatewayError;
      kind: RefusalKind;
      evidence: CallEvidence;
      envelope: EnvelopeFacts;
    }
  /** The request provably never left. */
  | { outcome: 'never-sent'; reason: NeverSentReason; evidence: CallEvidence }
  /** It may have left; there is no answer, or none that we can read. */
  | { outcome: 'no-answer'; reason: NoAnswerReason; evidence: CallEvidence };

/**
 * `credentials`: INT_905, PSP_100, PSP_109 … the keys or the account; `limit`: PSP_099, PSP_106, HTTP 429;
 * `other`: everything else.
 */
export type RefusalKind = 'credentials' | 'limit' | 'other';

export type NeverSentReason =
  | 'dns'
  | 'refused'
  | 'tls'
  | 'intercepted'
  | 'proxy'
  | 'proxy-password'
  | 'network'
  | 'stopped';
export type NoAnswerReason =
  | 'timeout'
  | 'reset'
  | 'stopped'
  | 'http-error'
  | 'not-json'
  | 'truncated'
  | 'too-large'
  | 'redirect'
  | 'unexpected-shape';

/** Lyra's `V4/WebService/WebServiceError`. */
export interface GatewayError {
  errorCode: string;
  errorMessage: string;
  detailedErrorCode: string | null;
  detailedErrorMessage: string | null;
}

export interface CallEvidence {
  webService: string;
  /** Wall time the call started and ended, ms. */
  startedAt: number;
  endedAt: number;
  ticket?: string;
  httpStatus?: number;
}

/** What every readable answer says about who answered. */
export interface EnvelopeFacts {
  /** The gateway's clock, ms since the epoch; `null` when it did not say. */
  serverDate: number | null;
  mode: 'TEST' | 'PRODUCTION' | null;
  serverUrl: string | null;
  applicationProvider: string | null;
}
