import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currencyCodes, decimalsOf } from '../../shared/currencies.ts';
import { formatMoney, maxAmount, moneyParts, toDecimalString } from '../../shared/money.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const currency = fc.constantFrom(...currencyCodes);
const amount = fc.integer({ min: 0, max: maxAmount });
const locale = fc.constantFrom('en-GB', 'fr-FR', 'de-CH', 'es-CO', 'pt-BR', 'hi-IN-u-nu-latn');

describe('the number of decimals', () => {
  test.each([
    ['EUR', 2],
    ['JPY', 0],
    ['XPF', 0],
    ['KWD', 3],
    // Where the platform differs from ISO 4217, and where Intl would be wrong.
    ['CNY', 1],
    ['KHR', 0],
    ['COP', 2],
    ['HUF', 2],
    ['IDR', 2],
  ])('%s has %i', (code, decimals) => {
    expect(decimalsOf(code)).toBe(decimals);
  });

  test.each(['', 'eur', 'EURO', 'XXX', '€'])('%j is no currency', (code) => {
    expect(decimalsOf(code)).toBeUndefined();
  });

  test('no code stands twice in the table', () => {
    expect(new Set(currencyCodes).size).toBe(currencyCodes.length);
    expect(currencyCodes.every((code) => /^[A-Z]{3}$/.test(code))).toBe(true);
  });
});

describe('an amount as a decimal number', () => {
  test.each([
    [1250, 'EUR', '12.50'],
    [5, 'EUR', '0.05'],
    [0, 'EUR', '0.00'],
    [1250, 'JPY', '1250'],
    [1250, 'KWD', '1.250'],
    [1250, 'CNY', '125.0'],
    [999999999999, 'KWD', '999999999.999'],
  ])('%i %s is %s', (minor, code, text) => {
    expect(toDecimalString({ amount: minor, currency: code })).toBe(text);
  });

  test('is exact for every currency and every amount of up to 12 digits', () => {
    fc.assert(
      fc.property(currency, amount, (code, minor) => {
        const text = toDecimalString({ amount: minor, currency: code });
        expect(text.split('.')[1]?.length ?? 0).toBe(decimalsOf(code));
        expect(Number(text.replace('.', ''))).toBe(minor);
      }),
    );
  });
});

describe('an amount as people read it', () => {
  test.each([
    [1250, 'EUR', 'fr-FR', '12,50 €'],
    [1250, 'EUR', 'en-GB', '€12.50'],
    [123450, 'EUR', 'fr-FR', '1 234,50 €'],
    [10000, 'XPF', 'fr-FR', '10 000 FCFP'],
    [1250, 'JPY', 'en-GB', '¥1,250'],
    [1250, 'KWD', 'en-GB', 'KWD 1.250'],
    [1250, 'CNY', 'en-GB', '¥125.0'],
    [1250, 'COP', 'en-GB', '$12.50'],
  ])('%i %s in %s is %s', (minor, code, language, text) => {
    expect(plain(formatMoney({ amount: minor, currency: code }, language))).toBe(text);
  });

  test('shows every digit of every amount in every currency and language', () => {
    fc.assert(
      fc.property(currency, amount, locale, (code, minor, language) => {
        const parts = moneyParts({ amount: minor, currency: code }, language);
        const digits = parts.filter(({ type }) => type === 'integer' || type === 'fraction');
        expect(Number(digits.map(({ value }) => value).join(''))).toBe(minor);
      }),
    );
  });

  test('refuses a currency it does not know, rather than guess its decimals', () => {
    expect(() => formatMoney({ amount: 1250, currency: 'XXX' }, 'en-GB')).toThrow(/outside our table/);
  });
});
