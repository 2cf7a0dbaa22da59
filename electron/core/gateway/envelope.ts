import { z } from 'zod';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { EnvelopeFacts, GatewayError, NoAnswerReason } from './answer.ts';
import { gatewayDateSchema } from './gateway-date.ts';

/** Far above any of Lyra's words; they are kept for good, so that a broken server's must not fill the register. */
const longestText = 1000;
const longestCode = 64;

const upTo = (longest: number) => z.string().transform((text) => text.slice(0, longest));
const textOrNull = upTo(longestText).nullable().catch(null);

/** Strict in what decides an outcome, lenient in the rest: fields come and go with the platform's version. */
const envelopeSchema = z.object({
  webService: z.string().nullish(),
  status: z.enum(['SUCCESS', 'ERROR']),
  answer: z.record(z.string(), z.unknown()),
  ticket: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .nullable()
    .catch(null),
  serverDate: gatewayDateSchema,
  mode: z.enum(['TEST', 'PRODUCTION']).nullable().catch(null),
  serverUrl: textOrNull,
  applicationProvider: textOrNull,
});

const errorSchema = z.object({
  errorCode: z.string().min(1).pipe(upTo(longestCode)),
  errorMessage: upTo(longestText).catch(''),
  detailedErrorCode: upTo(longestCode).nullable().catch(null),
  detailedErrorMessage: textOrNull,
});

export interface Envelope {
  facts: EnvelopeFacts;
  ticket: string | null;
  content: { status: 'SUCCESS'; answer: Record<string, unknown> } | { status: 'ERROR'; error: GatewayError };
}

function parseJson(text: string): Result<unknown, NoAnswerReason> {
  try {
    return ok(JSON.parse(text));
  } catch {
    const trimmed = text.trim();
    return err(/^[{[]/.test(trimmed) && !/[}\]]$/.test(trimmed) ? 'truncated' : 'not-json');
  }
}

/** Whose answer it is: a success must name the service asked, an error must at least not name another. */
function isAnswerOf(webService: string, named: string | null | undefined, status: 'SUCCESS' | 'ERROR') {
  return named === webService || (status === 'ERROR' && (named ?? null) === null);
}

function readContent(
  status: 'SUCCESS' | 'ERROR',
  answer: Record<string, unknown>,
): Envelope['content'] | undefined {
  if (status === 'SUCCESS') return { status, answer };
  const error = errorSchema.safeParse(answer);
  return error.success ? { status, error: error.data } : undefined;
}

/** Reads the envelope (`V4/WebService/Response`) around every answer of `webService`. Never throws. */
export function parseEnvelope(text: string, webService: string): Result<Envelope, NoAnswerReason> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const parsed = envelopeSchema.safeParse(json.value);
  if (!parsed.success) return err('unexpected-shape');
  const { webService: named, status, answer, ticket, ...facts } = parsed.data;
  const content = readContent(status, answer);
  if (!content || !isAnswerOf(webService, named, status)) return err('unexpected-shape');
  return ok({ facts, ticket: ticket === 'null' ? null : ticket, content });
}
