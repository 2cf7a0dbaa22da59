import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPastedAmount } from '../../../renderer/amount/pasted-amount.ts';

describe('a pasted amount', () => {
  it.each([
    ['12.50', 'EUR', 1250],
    ['12,50', 'EUR', 1250],
    ['12,5', 'EUR', 1250],
    ['1 234,50', 'EUR', 123450],
    ['1\u202f234,50\u00a0€', 'EUR', 123450],
    ['1\u00a0234,50', 'EUR', 123450],
    ['1.234,50', 'EUR', 123450],
    ['1,234.50', 'EUR', 123450],
    ["1'234.50", 'CHF', 123450],
    ['CHF 1’234.50', 'CHF', 123450],
    ['€12.50', 'EUR', 1250],
    ['12,50 €', 'EUR', 1250],
    ['EUR 12.50', 'EUR', 1250],
    ['12.50eur', 'EUR', 1250],
    ['$3.99', 'USD', 399],
    ['  8 \n', 'EUR', 800],
    ['1250', 'EUR', 125000],
    ['1,234,567', 'EUR', 123456700],
    ['1.234.567,89', 'EUR', 123456789],
    ['1 234', 'EUR', 123400],
    [',50', 'EUR', 50],
    ['0,05', 'EUR', 5],
    ['1234.567', 'KWD', 1234567],
    ['0,500', 'KWD', 500],
    ['1,234', 'JPY', 1234],
    ['1.234', 'XPF', 1234],
    ['12 500 F CFP', 'XPF', 12500],
    ['10.5', 'CNY', 105],
    ['1.234,50', 'COP', 123450],
  ])('%j in %s is read one way', (text, currency, amount) => {
    expect(readPastedAmount(text, currency, 'fr-FR')).toEqual({ kind: 'one', amount });
  });

  it.each([
    ['1,234', 'EUR', [123400]],
    ['1.234', 'EUR', [123400]],
    ['12,345 €', 'EUR', [1234500]],
    ['1,234', 'KWD', [1234000, 1234]],
    ['999.000', 'KWD', [999000000, 999000]],
    ['1,234', 'CNY', [12340]],
    ['1,234', 'CLF', [12340000, 12340]],
  ])('%j in %s is asked about', (text, currency, readings) => {
    expect(readPastedAmount(text, currency, 'fr-FR')).toEqual({ kind: 'ask', readings });
  });

  it.each([
    ['-12.50', 'EUR', 'negative'],
    ['\u221212,50 €', 'EUR', 'negative'],
    ['€-12.50', 'EUR', 'negative'],
    ['12.50-', 'EUR', 'negative'],
    ['(12.50)', 'EUR', 'negative'],
    ['12.505', 'KWD', null],
    ['0.505', 'EUR', 'too-many-decimals'],
    ['1234.567', 'EUR', 'too-many-decimals'],
    ['12.50', 'JPY', 'too-many-decimals'],
    ['12.50', 'CNY', 'too-many-decimals'],
    ['12345678901', 'EUR', 'too-long'],
    ['3017620422003', 'EUR', 'too-long'],
    ['12.50 USD', 'EUR', 'other-currency'],
    ['$12.50', 'EUR', 'other-currency'],
    ['12 50', 'EUR', 'not-an-amount'],
    ['1,23,456.00', 'EUR', 'not-an-amount'],
    ['1,234,56', 'EUR', 'not-an-amount'],
    ['12,50 13,50', 'EUR', 'not-an-amount'],
    ['A-116', 'EUR', 'not-an-amount'],
    ['total 12,50', 'EUR', 'not-an-amount'],
    ['1e5', 'EUR', 'not-an-amount'],
    ['4970 1000 0000 0055', 'EUR', 'not-an-amount'],
    ['€', 'EUR', 'not-an-amount'],
    [',', 'EUR', 'not-an-amount'],
    ['', 'EUR', 'not-an-amount'],
  ])('%j in %s is no amount: %s', (text, currency, why) => {
    const expected = why === null ? { kind: 'ask', readings: [12505000, 12505] } : { kind: 'none', why };
    expect(readPastedAmount(text, currency, 'fr-FR')).toEqual(expected);
  });

  it('is never a number that the text does not hold', () => {
    const marks = fc.constantFrom(..."0123456789.,'  €-");
    const text = fc.array(marks, { maxLength: 14 }).map((characters) => characters.join(''));
    fc.assert(
      fc.property(text, (pasted) => {
        const reading = readPastedAmount(pasted, 'EUR', 'fr-FR');
        const readings =
          reading.kind === 'one' ? [reading.amount] : reading.kind === 'ask' ? reading.readings : [];
        const digits = pasted.replace(/\D/g, '').replace(/^0+/, '');
        for (const amount of readings) {
          expect(String(amount).replace(/^0$/, '').startsWith(digits)).toBe(true);
          expect(amount).toBeLessThanOrEqual(Number(`${digits}00`));
        }
      }),
    );
  });
});
