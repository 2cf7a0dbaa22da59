import type { Clock, GatewayFetch, Logger, ShopKeys } from '../ports.ts';
import type { CallEvidence, GatewayAnswer, GatewayError } from './answer.ts';
import { basicAuth } from './basic-auth.ts';
import { readBody } from './body.ts';
import { withDeadline } from './deadline.ts';
import { neverSentReason, noAnswerReason } from './failure-reasons.ts';
import { judgeResponse, type Verdict } from './judge-response.ts';
import { checkServerAddress } from './server-address.ts';

export interface GatewayPorts {
  fetch: GatewayFetch;
  clock: Clock;
  logger: Logger;
}

/** One call of one web service, and how its answer is read. */
export interface Call<T> {
  webService: string;
  keys: ShopKeys;
  body: Record<string, unknown>;
  timeoutMs: number;
  signal?: AbortSignal | undefined;
  /** Nothing when the answer is not what we rely on. */
  read(answer: unknown): T | undefined;
  /** A refusal that is an answer all the same. */
  readRefusal?(error: GatewayError): T | undefined;
}

type WithoutEvidence<A> = A extends unknown ? Omit<A, 'evidence'> : never;
type Outcome<T> = WithoutEvidence<GatewayAnswer<T>>;
type Exchanged<T> = { outcome: Outcome<T>; httpStatus?: number; ticket?: string | null };

function requestOf<T>(call: Call<T>, signal: AbortSignal): RequestInit {
  return {
    method: 'POST',
    headers: {
      authorization: basicAuth(call.keys),
      'content-type': 'application/json',
      accept: 'application/json',
    },
    body: JSON.stringify(call.body),
    redirect: 'manual',
    signal,
  };
}

function outcomeOf<T>(call: Call<T>, verdict: Verdict): Outcome<T> {
  if (verdict.outcome === 'no-answer') return { outcome: 'no-answer', reason: verdict.reason };
  const { envelope } = verdict;
  if (verdict.outcome === 'refused') {
    const value = call.readRefusal?.(verdict.error);
    if (value !== undefined) return { outcome: 'answered', value, envelope };
    return { outcome: 'refused', error: verdict.error, kind: verdict.kind, envelope };
  }
  const value = call.read(verdict.answer);
  if (value === undefined) return { outcome: 'no-answer', reason: 'unexpected-shape' };
  return { outcome: 'answered', value, envelope };
}

async function readResponse<T>(call: Call<T>, response: Response): Promise<Exchanged<T>> {
  const httpStatus = response.status;
  if (response.type === 'opaqueredirect') {
    return { outcome: { outcome: 'no-answer', reason: 'redirect' } };
  }
  const body = await readBody(response);
  if (body.read !== 'whole') return { outcome: { outcome: 'no-answer', reason: body.read }, httpStatus };
  const verdict = judgeResponse({ httpStatus, text: body.text }, call.webService);
  return { outcome: outcomeOf(call, verdict), httpStatus, ticket: verdict.ticket };
}

/** Sends the request and reads its answer. Never rejects. */
async function exchange<T>(ports: GatewayPorts, call: Call<T>, signal: AbortSignal): Promise<Exchanged<T>> {
  let response: Response;
  try {
    const url = `${call.keys.server}/api-payment/V4/${call.webService}`;
    response = await ports.fetch.fetch(url, requestOf(call, signal));
  } catch (error) {
    if (ports.fetch.sent(error) === 'never') {
      return { outcome: { outcome: 'never-sent', reason: neverSentReason(error) } };
    }
    return { outcome: { outcome: 'no-answer', reason: noAnswerReason(error) } };
  }
  return readResponse(call, response);
}

async function perform<T>(ports: GatewayPorts, call: Call<T>): Promise<Exchanged<T>> {
  if (call.signal?.aborted) return { outcome: { outcome: 'never-sent', reason: 'stopped' } };
  if (!checkServerAddress(call.keys.server).ok) {
    ports.logger.error(
      { service: call.webService },
      'the server address is not one that keys may be sent to',
    );
    return { outcome: { outcome: 'never-sent', reason: 'network' } };
  }
  const ended = await withDeadline((signal) => exchange(ports, call, signal), {
    clock: ports.clock,
    timeoutMs: call.timeoutMs,
    reason: `answer of ${call.webService}`,
    signal: call.signal,
  });
  return ended.ended === 'done' ? ended.value : { outcome: { outcome: 'no-answer', reason: ended.ended } };
}

/** What the log may know of an answer: never a body, a value or a key. */
function logged<T>(outcome: Outcome<T>): Record<string, unknown> {
  if (outcome.outcome === 'answered') return { outcome: outcome.outcome };
  if (outcome.outcome === 'refused') return { outcome: outcome.outcome, code: outcome.error.errorCode };
  return { outcome: outcome.outcome, reason: outcome.reason };
}

/** Makes one call and tells how it ended; one debug line each. Never rejects. */
export async function callGateway<T>(ports: GatewayPorts, call: Call<T>): Promise<GatewayAnswer<T>> {
  const { clock, logger } = ports;
  const startedAt = clock.now();
  const startMs = clock.monotonic();
  const { outcome, httpStatus, ticket } = await perform(ports, call);
  const evidence: CallEvidence = {
    webService: call.webService,
    startedAt,
    endedAt: clock.now(),
    ...(ticket ? { ticket } : {}),
    ...(httpStatus === undefined ? {} : { httpStatus }),
  };
  const ms = Math.round(clock.monotonic() - startMs);
  logger.debug({ service: call.webService, ms, httpStatus, ticket, ...logged(outcome) }, 'gateway call');
  return { ...outcome, evidence };
}
