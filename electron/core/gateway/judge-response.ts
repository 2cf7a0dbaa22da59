import type { EnvelopeFacts, GatewayError, NoAnswerReason, RefusalKind } from './answer.ts';
import { type Envelope, parseEnvelope } from './envelope.ts';
import { http429Code, refusalKind } from './error-kinds.ts';

export type Verdict =
  | { outcome: 'answered'; answer: Record<string, unknown>; envelope: EnvelopeFacts; ticket: string | null }
  | {
      outcome: 'refused';
      error: GatewayError;
      kind: RefusalKind;
      envelope: EnvelopeFacts;
      ticket: string | null;
    }
  | { outcome: 'no-answer'; reason: NoAnswerReason; ticket: string | null };

const nothingSaid: EnvelopeFacts = {
  serverDate: null,
  mode: null,
  serverUrl: null,
  applicationProvider: null,
};

const bare429: Verdict = {
  outcome: 'refused',
  error: {
    errorCode: http429Code,
    errorMessage: 'Too Many Requests',
    detailedErrorCode: null,
    detailedErrorMessage: null,
  },
  kind: 'limit',
  envelope: nothingSaid,
  ticket: null,
};

const httpError = (ticket: string | null): Verdict => ({
  outcome: 'no-answer',
  reason: 'http-error',
  ticket,
});

/** Lyra answers 200 for errors too, and its own client takes 401 for an answer as well. */
function isAnswerStatus(httpStatus: number): boolean {
  return httpStatus === 401 || (httpStatus >= 200 && httpStatus < 300);
}

function judgeEnvelope({ content, facts, ticket }: Envelope, httpStatus: number): Verdict {
  if (content.status === 'SUCCESS') {
    if (!isAnswerStatus(httpStatus)) return httpError(ticket);
    return { outcome: 'answered', answer: content.answer, envelope: facts, ticket };
  }
  const kind = httpStatus === 429 ? 'limit' : refusalKind(content.error.errorCode);
  return { outcome: 'refused', error: content.error, kind, envelope: facts, ticket };
}

/**
 * What a whole response of `webService` says. An error status decides over a success in its body, a 5xx over
 * anything in it: whoever wrote it was in trouble. Never throws.
 */
export function judgeResponse(response: { httpStatus: number; text: string }, webService: string): Verdict {
  const { httpStatus, text } = response;
  if (httpStatus >= 300 && httpStatus < 400)
    return { outcome: 'no-answer', reason: 'redirect', ticket: null };
  const envelope = parseEnvelope(text, webService);
  if (httpStatus >= 500) return httpError(envelope.ok ? envelope.value.ticket : null);
  if (envelope.ok) return judgeEnvelope(envelope.value, httpStatus);
  if (httpStatus === 429) return bare429;
  const isSuccess = httpStatus >= 200 && httpStatus < 300;
  return { outcome: 'no-answer', reason: isSuccess ? envelope.error : 'http-error', ticket: null };
}
