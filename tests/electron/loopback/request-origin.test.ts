import { expect, test } from 'vitest';
import { isFromOwnPage, isLoopbackHost } from '../../../electron/loopback/request-origin.ts';

test.each([
  ['127.0.0.1:8080', true],
  ['localhost:8080', true],
  ['LOCALHOST:8080', true],
  ['[::1]:8080', true],
  ['127.0.0.1:8081', false],
  ['127.0.0.1', false],
  ['localhost', false],
  ['evil.example:8080', false],
  ['127.0.0.1.evil.example:8080', false],
  ['localhost:8080.evil.example', false],
  ['127.0.0.1:8080@evil.example', false],
  ['0.0.0.0:8080', false],
  ['', false],
  [undefined, false],
])('Host %s is ours: %s', (host, expected) => {
  expect(isLoopbackHost(host, 8080)).toBe(expected);
});

test("browsers leave HTTP's own port out of the name", () => {
  for (const name of ['127.0.0.1', 'localhost', '127.0.0.1:80']) expect(isLoopbackHost(name, 80)).toBe(true);
  expect(isLoopbackHost('evil.example', 80)).toBe(false);
  expect(isLoopbackHost('127.0.0.1:8080', 80)).toBe(false);
});

const host = 'localhost:8080';
const own = 'http://localhost:8080';

test.each([
  ['same-origin', undefined, true],
  ['none', undefined, true],
  ['same-origin', own, true],
  ['same-site', undefined, false],
  ['cross-site', undefined, false],
  ['cross-site', own, false],
  ['nonsense', own, false],
  ['', own, false],
  ['same-origin', 'http://evil.example', false],
  ['none', 'null', false],
  [undefined, own, true],
  [undefined, 'http://127.0.0.1:8080', false],
  [undefined, 'http://localhost:80801', false],
  [undefined, 'https://localhost:8080', false],
  [undefined, 'null', false],
  [undefined, undefined, false],
])('Sec-Fetch-Site %s with Origin %s is our own page: %s', (secFetchSite, origin, expected) => {
  expect(isFromOwnPage({ host, secFetchSite, origin })).toBe(expected);
});

test('an Origin is nothing without a Host to compare it with', () => {
  expect(isFromOwnPage({ host: undefined, secFetchSite: undefined, origin: 'http://undefined' })).toBe(false);
});
