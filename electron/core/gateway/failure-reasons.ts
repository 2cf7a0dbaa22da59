import type { NeverSentReason, NoAnswerReason } from './answer.ts';

const deepest = 5;

/** The codes in an error and its causes, outermost first, or the name of one that has none; several for an `AggregateError`. */
function codesOf(error: unknown, depth = 0): string[] {
  if (depth > deepest || typeof error !== 'object' || error === null) return [];
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : namesOf(error);
  const causes = 'cause' in error ? codesOf(error.cause, depth + 1) : [];
  const several =
    'errors' in error && Array.isArray(error.errors)
      ? error.errors.flatMap((each: unknown) => codesOf(each, depth + 1))
      : [];
  return [...own, ...causes, ...several];
}

const namesOf = (error: object) => (error instanceof Error ? [error.name] : []);

const neverSentTable: [RegExp, NeverSentReason][] = [
  [/^(ENOTFOUND|EAI_|ERR_NAME_|ERR_DNS_|ERR_ICANN_)/, 'dns'],
  [/^(ECONNREFUSED|ERR_CONNECTION_REFUSED)$/, 'refused'],
  [/^ERR_PROXY_AUTH_/, 'proxy-password'],
  [/^(UND_ERR_PRX|ERR_PROXY|ERR_HTTPS_PROXY|ERR_MANDATORY_PROXY|ERR_TUNNEL|ERR_SOCKS)/, 'proxy'],
  // Signed by somebody this computer does not know: with a public platform, whoever opens the connections on the way.
  [/^(SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_GET_ISSUER_CERT|ERR_CERT_AUTHORITY_INVALID)/, 'intercepted'],
  [/^ERR_CERT_KNOWN_INTERCEPTION/, 'intercepted'],
  [/^(ERR_TLS|ERR_SSL|ERR_NO_SSL|ERR_CERT|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|HOSTNAME_MISMATCH)/, 'tls'],
  [/^(INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED)$/, 'tls'],
];

/** Why a request that provably never left did not, from the codes its error carries; `network` by default. */
export function neverSentReason(error: unknown): NeverSentReason {
  for (const code of codesOf(error)) {
    const row = neverSentTable.find(([pattern]) => pattern.test(code));
    if (row) return row[1];
  }
  return 'network';
}

const noAnswerTable: [RegExp, NoAnswerReason][] = [
  [/^(UND_ERR_HEADERS_TIMEOUT|UND_ERR_BODY_TIMEOUT|ETIMEDOUT|ERR_TIMED_OUT)$/, 'timeout'],
  [/^ERR_(UNEXPECTED|TOO_MANY|UNSAFE)_REDIRECT/, 'redirect'],
  [/^ERR_(INVALID_HTTP|INVALID_CHUNKED|RESPONSE_|HTTP2_|CONTENT_LENGTH)/, 'http-error'],
  // What was said is no HTTP; a status below 100 even trips an assertion of undici's.
  [/^(HPE_|HTTPParserError|ERR_ASSERTION|UND_ERR_RES|UND_ERR_HEADERS_OVERFLOW)/, 'http-error'],
];

/** Why there is no answer to a request that may have left, from the codes its error carries; `reset` by default. */
export function noAnswerReason(error: unknown): NoAnswerReason {
  for (const code of codesOf(error)) {
    const row = noAnswerTable.find(([pattern]) => pattern.test(code));
    if (row) return row[1];
  }
  return 'reset';
}
