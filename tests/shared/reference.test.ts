import { expect, test } from 'vitest';
import { automaticReference, referencePattern, shortReference } from '../../shared/reference.ts';

test('an automatic reference is sent whole and shown short', () => {
  const reference = automaticReference({ prefix: 'A', day: '251122', counter: 116, random: 'k3xq' });
  expect(reference).toBe('A-251122-116-k3xq');
  expect(referencePattern.test(reference)).toBe(true);
  expect(shortReference(reference)).toBe('A-116');
});

test.each(['F-0042', 'A-251122-116', 'A-251122-116-k3xq-2', 'table 4'])('%s is shown whole', (typed) => {
  expect(shortReference(typed)).toBe(typed);
});
