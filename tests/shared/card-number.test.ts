import { expect, test } from 'vitest';
import { looksLikeCard } from '../../shared/card-number.ts';
import { isGtin } from '../../shared/gtin.ts';

test.each([
  '4970100000000055',
  '4970 1000 0000 0055',
  '4970-1000-0000-0055',
  'card 5100010000000106 of the customer',
  '375900000010015',
  '4970 1000 0000 0055 12/27',
  '4970100000000055 12/27 123',
  '4970-1000-0000-0055-123',
  'table 12 4970 1000 0000 0055',
  '3759 000000 10015 09/28',
  '4970\u00a01000\u00a00000\u00a00055',
  '\uff14\uff19\uff17\uff10\uff11\uff10\uff10\uff10\uff10\uff10\uff10\uff10\uff10\uff10\uff15\uff15',
])('%s looks like a card', (text) => {
  expect(looksLikeCard(text)).toBe(true);
});

test.each([
  ['a wrong check digit', '4970100000000056'],
  ['a known length, an unknown brand', '1000000000000008'],
  ['a phone number', '+33 6 12 34 56 78'],
  ['an invoice number', 'F-2026-0042'],
  ['phone numbers in a row', '06 12 34 56 78 / 06 12 34 56 79'],
  ['a day and a time', '2026-11-22 14.30.55'],
  ['nothing', ''],
])('%s does not', (_what, text) => {
  expect(looksLikeCard(text)).toBe(false);
});

test('an article number may look like a card, and is told by its own check digit', () => {
  expect(looksLikeCard('5901234123457')).toBe(true);
  expect(isGtin('5901234123457')).toBe(true);
  expect(isGtin('96385074')).toBe(true);
  expect(isGtin('5901234123458')).toBe(false);
  expect(isGtin('4970100000000055')).toBe(false);
});
