import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fieldAmount, readTypedAmount } from '../../../renderer/amount/typed-amount.ts';
import { currencyCodes } from '../../../shared/currencies.ts';
import { maxAmount } from '../../../shared/money.ts';

it.each([
  ['12,50', 'EUR', 1250],
  ['1250', 'EUR', 125_000],
  ['1 250,00 €', 'EUR', 125_000],
  ['1,234', 'EUR', null],
  ['0', 'EUR', null],
  ['x', 'EUR', null],
  ['1250', 'JPY', 1250],
  ['100,125', 'KWD', 100_125],
  ['100.125', 'KWD', null],
])('%s typed for %s is %s', (text, currency, amount) => {
  expect(readTypedAmount(text, currency, 'fr-FR')).toBe(amount);
});

it('reads what it shows', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: maxAmount }),
      fc.constantFrom(...currencyCodes),
      fc.constantFrom('en-GB', 'fr-FR', 'de-CH', 'pt-BR'),
      (amount, currency, locale) => {
        const text = fieldAmount(amount, currency, locale);
        expect(readTypedAmount(text, currency, locale)).toBe(amount);
      },
    ),
  );
});
