/**
 * Chromium's network errors by their names, as its list (`net/base/net_error_list.h`) describes them. Which of them
 * Electron's `fetch` really raises, and when, **has not been seen in real Electron yet**: whatever is not here counts as
 * `maybe`, which asks nobody twice.
 */
const beforeSending = new Set([
  // the name and the way there; what may also befall an open connection is in `onTheWay`
  ...['ERR_NAME_NOT_RESOLVED', 'ERR_NAME_RESOLUTION_FAILED', 'ERR_ICANN_NAME_COLLISION', 'ERR_DNS_TIMED_OUT'],
  ...['ERR_CONNECTION_REFUSED', 'ERR_CONNECTION_FAILED', 'ERR_CONNECTION_TIMED_OUT'],
  ...['ERR_NETWORK_ACCESS_DENIED', 'ERR_HOST_RESOLVER_QUEUE_TOO_LARGE'],
  ...['ERR_BLOCKED_BY_ADMINISTRATOR', 'ERR_UNSAFE_PORT', 'ERR_NO_SUPPORTED_PROXIES'],
  // a proxy on it, which has seen no more than the gateway's name
  ...['ERR_PROXY_CONNECTION_FAILED', 'ERR_TUNNEL_CONNECTION_FAILED', 'ERR_PROXY_AUTH_REQUESTED'],
  ...[
    'ERR_PROXY_AUTH_UNSUPPORTED',
    'ERR_PROXY_CERTIFICATE_INVALID',
    'ERR_MANDATORY_PROXY_CONFIGURATION_FAILED',
  ],
  ...[
    'ERR_SOCKS_CONNECTION_FAILED',
    'ERR_SOCKS_CONNECTION_HOST_UNREACHABLE',
    'ERR_HTTPS_PROXY_TUNNEL_RESPONSE_REDIRECT',
  ],
  // the server's certificate, judged before we speak
  ...['ERR_CERT_COMMON_NAME_INVALID', 'ERR_CERT_DATE_INVALID', 'ERR_CERT_AUTHORITY_INVALID'],
  ...[
    'ERR_CERT_CONTAINS_ERRORS',
    'ERR_CERT_REVOKED',
    'ERR_CERT_INVALID',
    'ERR_CERT_WEAK_SIGNATURE_ALGORITHM',
  ],
  ...['ERR_CERT_NON_UNIQUE_NAME', 'ERR_CERT_WEAK_KEY', 'ERR_CERT_NAME_CONSTRAINT_VIOLATION'],
  ...['ERR_CERT_VALIDITY_TOO_LONG', 'ERR_CERT_SYMANTEC_LEGACY', 'ERR_CERT_KNOWN_INTERCEPTION_BLOCKED'],
  ...[
    'ERR_CERTIFICATE_TRANSPARENCY_REQUIRED',
    'ERR_SSL_PINNED_KEY_NOT_IN_CERT_CHAIN',
    'ERR_SSL_SERVER_CERT_BAD_FORMAT',
  ],
  // no common language
  ...['ERR_SSL_VERSION_OR_CIPHER_MISMATCH', 'ERR_SSL_UNRECOGNIZED_NAME_ALERT', 'ERR_NO_SSL_VERSIONS_ENABLED'],
]);

/** Met while connecting, and as well when the network goes away under a request that has left. */
const onTheWay = new Set(['ERR_ADDRESS_INVALID', 'ERR_ADDRESS_UNREACHABLE', 'ERR_INTERNET_DISCONNECTED']);

/** A request that Chromium could not bring to its end. */
export class ChromiumFailure extends Error {
  override readonly name = 'ChromiumFailure';
  /** Chromium's name for what happened: `ERR_…`. */
  readonly code: string;
  /** There was no network already when it was asked for: no connection can have been open. */
  readonly isFromOffline: boolean;
  constructor(code: string, { isFromOffline, cause }: { isFromOffline: boolean; cause?: unknown }) {
    super(code, { cause });
    this.code = code;
    this.isFromOffline = isFromOffline;
  }
}

/** Chromium's name in the words that Electron's `fetch` fails with (`net::ERR_…`), or ours for a refused redirect. */
export function chromiumCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const [, name] = /\bnet::(ERR_[A-Z0-9_]+)/.exec(error.message) ?? [];
  if (name !== undefined) return name;
  return /redirect/i.test(error.message) ? 'ERR_UNEXPECTED_REDIRECT' : undefined;
}

/** Whether a request that failed so may have reached the gateway. */
export function chromiumSent(error: unknown): 'never' | 'maybe' {
  if (!(error instanceof ChromiumFailure)) return 'maybe';
  const { code, isFromOffline } = error;
  return beforeSending.has(code) || (isFromOffline && onTheWay.has(code)) ? 'never' : 'maybe';
}
