import { expect, test } from 'vitest';
import { reasonOf } from '../../scripts/fetch-runtime.ts';

test.each([
  ['TypeError: fetch failed\n    at node:internal/deps/undici/undici:1:1', 'fetch failed'],
  [
    'Downloading\nHTTPError: Response code 404 (Not Found)\n    at Request.x\n',
    'Response code 404 (Not Found)',
  ],
  ['Error: getaddrinfo ENOTFOUND github.com', 'getaddrinfo ENOTFOUND github.com'],
  ['', 'its installer ended with 1'],
])('%j is told as %j', (output, expected) => {
  expect(reasonOf({ code: 1, output, isTooLate: false })).toBe(expected);
});

test('a fetch that was given up says so', () => {
  expect(reasonOf({ code: null, output: 'Error: x', isTooLate: true })).toContain('120 s');
});
