import { describe, expect, test } from 'vitest';
import { phoneAsTyped, readBack } from '../../shared/phone.ts';

describe('a number as it is typed', () => {
  test.each([
    ['0', 'FR', '0'],
    ['061', 'FR', '06 1'],
    ['0611111122', 'FR', '06 11 11 11 22'],
    ['06.11.11', 'FR', '06 11 11'],
    ['+4915112', 'FR', '+49 1511 2'],
    ['2015550123', 'US', '(201) 555-0123'],
    // Left for the person who typed it: told to be wrong, not taken away.
    ['06 11 abc', 'FR', '06 11 abc'],
    ['', 'FR', ''],
  ])('%j in %s stands there as %j', (typed, country, shown) => {
    expect(phoneAsTyped(typed, country)).toBe(shown);
  });

  test('spaced again it stays as it is', () => {
    const once = phoneAsTyped('0611111122', 'FR');
    expect(phoneAsTyped(once, 'FR')).toBe(once);
  });
});

describe('a number said aloud', () => {
  test.each([
    ['+33611111122', 'FR', '06 11 11 11 22', null],
    ['+33611111122', 'BE', '+33 6 11 11 11 22', 'FR'],
    ['+4915112345678', 'DE', '015 11 234 56 78', null],
    ['+12015550123', 'US', '201 555 01 23', null],
    ['+447400123456', 'FR', '+44 74 00 12 34 56', 'GB'],
  ])('%s in %s', (e164, country, said, foreignCountry) => {
    expect({ said: readBack(e164, country).groups.join(' ') }).toEqual({ said });
    expect(readBack(e164, country).foreignCountry).toBe(foreignCountry);
  });
});
