import { describe, expect, it } from 'vitest';
import { noteWithParts, partsText } from '../../../renderer/amount/sum-text.ts';

const french = { currency: 'EUR', locale: 'fr-FR' };

it('writes the parts of a sum as staff read them', () => {
  expect(partsText([1250, 300, 123_456], 'EUR', 'fr-FR')).toBe('12,50 + 3,00 + 1 234,56');
  expect(partsText([1250, 300], 'JPY', 'en-GB')).toBe('1,250 + 300');
  expect(partsText([1250], 'KWD', 'en-GB')).toBe('1.250');
});

describe('the note of an order', () => {
  it.each([
    ['', [1250], ''],
    ['call back', [1250], 'call back'],
    ['', [1250, 300, 420], '12,50 + 3,00 + 4,20'],
    ['call back', [1250, 300], 'call back (12,50 + 3,00)'],
  ])('%j with %j is %j', (note, amounts, expected) => {
    expect(noteWithParts(note, { ...french, amounts })).toBe(expected);
  });

  it('that staff wrote is never cut for the parts', () => {
    const note = 'x'.repeat(240);
    expect(noteWithParts(note, { ...french, amounts: [1250, 300, 420] })).toBe(note);
    expect(noteWithParts('x'.repeat(238), { ...french, amounts: [1250, 300] })).toHaveLength(253);
  });

  it('of very many parts names as many as fit', () => {
    const note = noteWithParts('', { ...french, amounts: Array<number>(80).fill(1250) });
    expect(note.length).toBeLessThanOrEqual(255);
    expect(note).toMatch(/^(12,50 \+ ){30,}…$/);
  });
});
