import { expect, test } from 'vitest';
import { createMethodsOf } from '../../../electron/loopback/api-routes.ts';

const methodsOf = createMethodsOf();

test.each([
  ['/orders', ['POST', 'GET', 'HEAD', 'OPTIONS']],
  ['/orders/', ['POST', 'GET', 'HEAD', 'OPTIONS']],
  ['/orders/some-id', ['GET', 'PATCH', 'HEAD', 'OPTIONS']],
  ['/orders/some-id/check', ['POST', 'OPTIONS']],
  ['/events', ['GET', 'HEAD', 'OPTIONS']],
  ['/openapi.json', ['GET', 'HEAD', 'OPTIONS']],
  ['/docs', ['GET', 'HEAD', 'OPTIONS']],
  ['/openapi-json', []],
  ['/orders/some-id/other', []],
  ['/orders//check', []],
  ['/order', []],
  ['', []],
])('%s takes %j', (path, expected) => {
  expect(methodsOf(path)).toEqual(expected);
});
