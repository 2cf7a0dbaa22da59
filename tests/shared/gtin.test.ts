import { expect, it } from 'vitest';
import { isGtin } from '../../shared/gtin.ts';

it.each([
  ['96385074', true],
  ['036000291452', true],
  ['3017620422003', true],
  ['10012345678902', true],
  ['3017620422004', false],
  ['301762042200', false],
  ['3017620422003 ', false],
  ['A017620422003', false],
  ['4970100000000055', false],
  ['', false],
])('%j is a product code: %s', (text, expected) => {
  expect(isGtin(text)).toBe(expected);
});
