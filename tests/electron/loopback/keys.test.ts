import { expect, test } from 'vitest';
import { bearerToken, isSameSecret } from '../../../electron/loopback/secret.ts';
import { sessionCookie, sessionToken } from '../../../electron/loopback/session-cookie.ts';
import { createSessions, newSecret } from '../../../electron/loopback/sessions.ts';
import { createCountedIds } from '../../support/counted-ids.ts';

test.each([
  ['abc', 'abc', true],
  ['abc', 'abd', false],
  ['abc', 'abcd', false],
  ['', 'abc', false],
  ['é', 'e\u0301', false],
])('%j is the secret %j: %s', (given, expected, result) => {
  expect(isSameSecret(given, expected)).toBe(result);
});

test.each([
  ['Bearer k-E_y.~+/=', 'k-E_y.~+/='],
  ['bearer key', 'key'],
  ['Bearer   key ', 'key'],
  ['Basic key', undefined],
  ['Bearer', undefined],
  ['Bearer two words', undefined],
  ['key', undefined],
  [undefined, undefined],
])('Authorization %j carries %j', (header, expected) => {
  expect(bearerToken(header)).toBe(expected);
});

test.each([
  ['comptoir-80=abc', 80, 'abc'],
  ['a=1; comptoir-80=abc; b=2', 80, 'abc'],
  ['comptoir-8080=other;comptoir-80=abc', 80, 'abc'],
  ['comptoir-80=a=b', 80, 'a=b'],
  ['comptoir-8080=other', 80, undefined],
  ['xcomptoir-80=abc', 80, undefined],
  ['comptoir-80', 80, ''],
  ['', 80, undefined],
  [undefined, 80, undefined],
])('Cookie %j on port %i carries %j', (header, port, expected) => {
  expect(sessionToken(header, port)).toBe(expected);
});

test('a cookie is read back, and is for this browser and our own page alone', () => {
  const cookie = sessionCookie(8080, 'token');
  expect(sessionToken(cookie.split(';')[0], 8080)).toBe('token');
  expect(cookie.split('; ').slice(1)).toEqual(['Path=/', 'HttpOnly', 'SameSite=Strict']);
});

test('a session lasts until 32 newer ones were opened', () => {
  const sessions = createSessions(createCountedIds());
  const first = sessions.open();
  const others = Array.from({ length: 31 }, () => sessions.open());
  expect(sessions.has(first)).toBe(true);
  sessions.open();
  expect(sessions.has(first)).toBe(false);
  expect(others.every((token) => sessions.has(token))).toBe(true);
  expect([undefined, '', 'guess'].some((token) => sessions.has(token))).toBe(false);
});

test('secrets are 256 bits that can stand in an address', () => {
  const secret = newSecret(createCountedIds());
  expect(secret).toMatch(/^[\w-]{43}$/);
});
