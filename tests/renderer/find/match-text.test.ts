import { describe, expect, test } from 'vitest';
import { findMatches, matchText } from '../../../renderer/find/match-text.ts';

const things = [
  { label: 'Language of the customers', words: '', group: 'Customers' },
  { label: 'Theme', words: 'dark light colour', group: 'Language and look' },
  { label: 'Language', words: 'translation', group: 'Language and look' },
  { label: 'Country', words: 'phone', group: 'Customers' },
];
const found = (typed: string) => findMatches(typed, things, (thing) => thing).map(({ label }) => label);

describe('looking for something', () => {
  test('finds by the beginning first, then inside, then by where it belongs', () => {
    expect(found('lang')).toEqual(['Language of the customers', 'Language', 'Theme']);
    expect(found('custo')).toEqual(['Language of the customers', 'Country']);
  });

  test('finds by another word for it, and by several words in any order', () => {
    expect(found('dark')).toEqual(['Theme']);
    expect(found('customers lang')).toEqual(['Language of the customers']);
  });

  test('does not mind case, accents and spaces', () => {
    expect(matchText('  REGLAGE ', { label: 'Réglages' })).toBeGreaterThan(0);
    expect(matchText('Équipe', { label: 'equipe' })).toBeGreaterThan(0);
  });

  test('does not find what lacks one of the words', () => {
    expect(found('theme purple')).toEqual([]);
    expect(found('zzz')).toEqual([]);
  });

  test('offers everything in its order when nothing is typed', () => {
    expect(found(' ')).toEqual(things.map(({ label }) => label));
  });
});
