import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toGsm } from '../../shared/gsm-alphabet.ts';
import { countSms, replaceForeign } from '../../shared/sms-count.ts';

const gsmText = fc
  .array(fc.constantFrom(...'abc é€[]|~ 12:/'), { maxLength: 400 })
  .map((characters) => characters.join(''));

describe('counting an SMS', () => {
  it.each([
    ['', { encoding: 'gsm7', units: 0, parts: 0, left: 160 }],
    ['a'.repeat(160), { encoding: 'gsm7', units: 160, parts: 1, left: 0 }],
    ['a'.repeat(161), { encoding: 'gsm7', units: 161, parts: 2, left: 145 }],
    ['€'.repeat(80), { encoding: 'gsm7', units: 160, parts: 1, left: 0 }],
    ['ê'.repeat(70), { encoding: 'ucs2', units: 70, parts: 1, left: 0 }],
    ['ê'.repeat(71), { encoding: 'ucs2', units: 71, parts: 2, left: 63 }],
    ['😀'.repeat(35), { encoding: 'ucs2', units: 70, parts: 1, left: 0 }],
  ] as const)('knows what %j takes', (text, expected) => {
    expect(countSms(text)).toMatchObject(expected);
  });

  it('never splits an extension character: it goes whole into the next part', () => {
    // 152 septets, then a pair that does not fit into the 153rd, then 10 more: 164 in all, more than one part.
    const text = `${'a'.repeat(152)}€${'a'.repeat(10)}`;
    expect(countSms(text)).toMatchObject({ units: 164, parts: 2, left: 153 - 12 });
    // 153 + 152 + a pair: by sums alone 307 would need 3 parts as well, but 305 + 1 lost septet shows it.
    expect(countSms(`${'a'.repeat(152)}€${'a'.repeat(151)}€`).parts).toBe(3);
  });

  it('never splits a surrogate pair', () => {
    expect(countSms(`${'ê'.repeat(66)}😀ê`)).toMatchObject({ units: 69, parts: 1 });
    expect(countSms(`${'ê'.repeat(66)}😀${'ê'.repeat(65)}`)).toMatchObject({ units: 133, parts: 2, left: 0 });
    expect(countSms(`${'ê'.repeat(66)}😀${'ê'.repeat(66)}`).parts).toBe(3);
  });

  it('holds every text in the parts it says, and never counts one too many', () => {
    fc.assert(
      fc.property(gsmText, (text) => {
        const { parts, units, left, encoding } = countSms(text);
        expect(encoding).toBe('gsm7');
        if (parts <= 1) expect(units + left).toBe(160);
        else {
          expect(units).toBeGreaterThan((parts - 1) * 152);
          expect(units).toBeLessThanOrEqual(parts * 153 - left);
        }
      }),
    );
  });

  it('names the first character that does not fit, and what could stand for it', () => {
    expect(countSms('Fête à Noël').firstForeign).toEqual({ index: 1, character: 'ê', replacement: 'e' });
    expect(countSms('ok 😀 ê').firstForeign).toEqual({ index: 3, character: '😀', replacement: null });
    expect(replaceForeign('Fête, arrêt, Noël')).toBe('Fete, arret, Noël');
    expect(replaceForeign('😀')).toBe('😀');
  });
});

describe('plain forms', () => {
  it('gives what Intl and word processors write a form of the alphabet', () => {
    expect(toGsm('12,50\u00a0€ – «\u202fd’accord\u202f» …')).toBe('12,50 € - " d\'accord " ...');
  });

  it('leaves letters alone when told so', () => {
    expect(toGsm('fête\u00a0!', { letters: false })).toBe('fête !');
    expect(toGsm('fête œuvre')).toBe('fete oeuvre');
  });

  it('always ends in the alphabet, or names what is left', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const { firstForeign } = countSms(toGsm(text));
        expect(firstForeign?.replacement ?? null).toBeNull();
      }),
    );
  });
});
