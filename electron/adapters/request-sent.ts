/** Codes that are met only while a connection is being made, before a byte of the request leaves. */
const beforeSending = new Set([
  // the name
  ...['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA', 'EAI_NONAME'],
  // the way there; with `read` or `write` they are about an open connection, see below
  ...['ECONNREFUSED', 'ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN', 'EHOSTDOWN', 'EADDRNOTAVAIL'],
  ...['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_PRX_TLS'],
  // the server's certificate, judged by us before we speak
  ...['DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ...['UNABLE_TO_GET_ISSUER_CERT', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'CERT_SIGNATURE_FAILURE'],
  ...['UNABLE_TO_DECRYPT_CERT_SIGNATURE', 'UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY', 'CERT_NOT_YET_VALID'],
  ...['CERT_HAS_EXPIRED', 'CERT_CHAIN_TOO_LONG', 'CERT_REVOKED', 'CERT_UNTRUSTED', 'CERT_REJECTED'],
  ...['INVALID_CA', 'INVALID_PURPOSE', 'PATH_LENGTH_EXCEEDED', 'HOSTNAME_MISMATCH'],
  ...['ERR_TLS_CERT_ALTNAME_INVALID'],
  // no common language; a server's later alerts (ERR_SSL_…ALERT_CERTIFICATE_REQUIRED) are not here
  ...['ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PACKET_LENGTH_TOO_LONG', 'ERR_SSL_UNSUPPORTED_PROTOCOL'],
  ...['ERR_SSL_NO_PROTOCOLS_AVAILABLE', 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION'],
  ...['ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', 'ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE'],
  ...['ERR_SSL_TLSV1_UNRECOGNIZED_NAME', 'ERR_SSL_TLSV1_ALERT_UNRECOGNIZED_NAME'],
]);

const deepest = 5;

function field(error: object, name: string): unknown {
  return Reflect.get(error, name);
}

function isBeforeSending(error: object): boolean {
  const code = field(error, 'code');
  const systemCall = field(error, 'syscall');
  if (typeof code !== 'string' || systemCall === 'read' || systemCall === 'write') return false;
  return beforeSending.has(code) || (code === 'ETIMEDOUT' && systemCall === 'connect');
}

function neverLeft(error: unknown, depth: number): boolean {
  if (typeof error !== 'object' || error === null || depth > deepest) return false;
  const attempts = field(error, 'errors');
  if (Array.isArray(attempts)) {
    return attempts.length > 0 && attempts.every((each) => neverLeft(each, depth + 1));
  }
  const cause = field(error, 'cause');
  return cause === undefined ? isBeforeSending(error) : neverLeft(cause, depth + 1);
}

/**
 * Whether a request that Node's `fetch` (undici) failed may have reached the server, told by the error's
 * innermost cause; of several addresses tried, all must have failed before sending. `maybe` for whatever
 * is not known to happen earlier: resets, time-outs, aborts, broken bodies.
 */
export function requestSent(error: unknown): 'never' | 'maybe' {
  return neverLeft(error, 0) ? 'never' : 'maybe';
}
