import fc from 'fast-check';
import { expect, test } from 'vitest';
import { neverSentReason, noAnswerReason } from '../../../../electron/core/gateway/failure-reasons.ts';

const coded = (code: string, fields = {}) => Object.assign(new Error(code), { code, ...fields });
const fetchFailed = (cause: unknown) => new TypeError('fetch failed', { cause });

test.each([
  ['ENOTFOUND', 'dns'],
  ['EAI_AGAIN', 'dns'],
  ['ECONNREFUSED', 'refused'],
  ['CERT_HAS_EXPIRED', 'tls'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'intercepted'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls'],
  ['INVALID_PURPOSE', 'tls'],
  ['UND_ERR_PRX_TLS', 'proxy'],
  ['ENETUNREACH', 'network'],
  ['EHOSTUNREACH', 'network'],
  ['UND_ERR_CONNECT_TIMEOUT', 'network'],
])('%s never left because of: %s', (code, reason) => {
  expect(neverSentReason(fetchFailed(coded(code)))).toBe(reason);
});

test('of several addresses the first known cause is named', () => {
  const several = new AggregateError([coded('ENETUNREACH'), coded('ECONNREFUSED')]);
  expect(neverSentReason(fetchFailed(several))).toBe('refused');
});

test.each([
  ['UND_ERR_HEADERS_TIMEOUT', 'timeout'],
  ['UND_ERR_BODY_TIMEOUT', 'timeout'],
  ['ETIMEDOUT', 'timeout'],
  ['HPE_INVALID_CONSTANT', 'http-error'],
  ['UND_ERR_RESPONSE', 'http-error'],
  ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'http-error'],
  ['ERR_ASSERTION', 'http-error'],
  ['ECONNRESET', 'reset'],
  ['UND_ERR_SOCKET', 'reset'],
  ['E_NEW', 'reset'],
])('%s left no answer because of: %s', (code, reason) => {
  expect(noAnswerReason(fetchFailed(coded(code)))).toBe(reason);
});

test('an error of the HTTP parser is known by its name, for it has no code', () => {
  const error = Object.assign(new Error('Response does not match the HTTP/1.1 protocol'), {
    name: 'HTTPParserError',
    code: undefined,
  });
  expect(noAnswerReason(fetchFailed(error))).toBe('http-error');
});

test('whatever was thrown has a reason', () => {
  const round = new Error('round');
  round.cause = round;
  expect([neverSentReason(round), noAnswerReason(round)]).toEqual(['network', 'reset']);
  fc.assert(
    fc.property(fc.anything(), (thrown) => {
      neverSentReason(thrown);
      noAnswerReason(thrown);
    }),
  );
});
