import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountInWords, largeFrom } from '../../../../renderer/amount/words/amount-in-words.ts';
import { loadAmountLanguage } from '../../../../renderer/amount/words/number-words.ts';
import { currencyCodes } from '../../../../shared/currencies.ts';
import { maxAmount } from '../../../../shared/money.ts';

const said: Record<string, [amount: number, currency: string, words: string][]> = {
  'en-GB': [
    [1250, 'EUR', 'twelve euros fifty'],
    [1205, 'EUR', 'twelve euros and five cents'],
    [101, 'GBP', 'one pound and one penny'],
    [50, 'EUR', 'fifty cents'],
    [0, 'EUR', 'zero euros'],
    [125_000, 'EUR', 'one thousand two hundred and fifty euros'],
    [100_000_000, 'EUR', 'one million euros'],
    [1250, 'JPY', 'one thousand two hundred and fifty Japanese yen'],
    [1250, 'KWD', 'one Kuwaiti dinar two hundred and fifty'],
    [1005, 'KWD', 'one Kuwaiti dinar zero zero five'],
  ],
  'en-US': [[125_000, 'USD', 'one thousand two hundred fifty dollars']],
  'fr-FR': [
    [1250, 'EUR', 'douze euros cinquante'],
    [50, 'EUR', 'cinquante centimes'],
    [100, 'EUR', 'un euro'],
    [8_000_000, 'EUR', 'quatre-vingt mille euros'],
    [100_000_000, 'EUR', 'un million d’euros'],
    [100_000_000, 'USD', 'un million de dollars'],
    [125_000_000, 'EUR', 'un million deux cent cinquante mille euros'],
    [2100, 'GBP', 'vingt et une livres'],
    [12_500, 'XPF', 'douze mille cinq cents francs CFP'],
  ],
  'fr-CH': [[9000, 'CHF', 'nonante francs']],
  'de-DE': [
    [1250, 'EUR', 'zwölf Euro fünfzig'],
    [1201, 'EUR', 'zwölf Euro und ein Cent'],
    [1221, 'EUR', 'zwölf Euro einundzwanzig'],
    [100, 'EUR', 'ein Euro'],
    [10_100, 'EUR', 'einhundertein Euro'],
    [10_100_000, 'EUR', 'einhunderteintausend Euro'],
    [100, 'NOK', 'eine Norwegische Krone'],
    [100, 'GBP', 'ein Pfund'],
    [100_101, 'BHD', 'einhundert Bahrain-Dinar einhunderteins'],
  ],
  'es-ES': [
    [1250, 'EUR', 'doce euros con cincuenta'],
    [1600, 'EUR', 'dieciséis euros'],
    [2100, 'EUR', 'veintiún euros'],
    [1221, 'EUR', 'doce euros con veintiuno'],
    [2_100_000, 'EUR', 'veintiún mil euros'],
    [10_100, 'EUR', 'ciento un euros'],
    [100, 'GBP', 'una libra esterlina'],
    [100_000_000, 'EUR', 'un millón de euros'],
    [210_000_000_000, 'COP', 'dos mil cien millones de pesos'],
  ],
  'it-IT': [
    [1250, 'EUR', 'dodici euro e cinquanta'],
    [2300, 'EUR', 'ventitré euro'],
    [100, 'EUR', 'un euro'],
    [100_000_000, 'EUR', 'un milione di euro'],
  ],
  'pt-BR': [
    [1250, 'BRL', 'doze reais e cinquenta centavos'],
    [1600, 'BRL', 'dezesseis reais'],
    [1700, 'BRL', 'dezessete reais'],
    [1900, 'BRL', 'dezenove reais'],
    [120_000, 'BRL', 'mil e duzentos reais'],
    [125_000, 'BRL', 'mil duzentos e cinquenta reais'],
    [120_000_000, 'BRL', 'um milhão e duzentos mil reais'],
    [100_000_000, 'BRL', 'um milhão de reais'],
    [210_000_000_000, 'BRL', 'dois bilhões e cem milhões de reais'],
    [100, 'GBP', 'uma libra esterlina'],
  ],
  'pt-PT': [[1600, 'EUR', 'dezasseis euros']],
};

describe.each(Object.entries(said))('in %s', (locale, cases) => {
  it.each(cases)('%i %s is %s', async (amount, currency, words) => {
    expect(amountInWords({ amount, currency }, await loadAmountLanguage(locale))).toBe(words);
  });
});

it('speaks English to a locale that we do not speak', async () => {
  const spoken = await loadAmountLanguage('ja-JP');
  expect(spoken.language).toBe('en');
  expect(spoken.numberWords(12, false)).toBe('twelve');
});

it('has words for every amount of every currency, and other words for another amount', async () => {
  const locales = ['en-GB', 'fr-FR', 'de-DE', 'es-ES', 'it-IT', 'pt-BR', 'pt-PT'];
  const languages = await Promise.all(locales.map(loadAmountLanguage));
  const anyAmount = fc.integer({ min: 0, max: maxAmount });
  fc.assert(
    fc.property(
      fc.tuple(anyAmount, fc.oneof(anyAmount, fc.constantFrom(1, 10, 100, 1000, 1_000_000))),
      fc.constantFrom(...currencyCodes),
      fc.constantFrom(...languages),
      ([one, step], currency, spoken) => {
        const other = one + step <= maxAmount ? one + step : Math.max(one - step, 0);
        const words = amountInWords({ amount: one, currency }, spoken);
        expect(words).not.toMatch(/\d|undefined|NaN| {2}/);
        const isSame = words === amountInWords({ amount: other, currency }, spoken);
        expect(isSame, `${one} ${other} ${currency}`).toBe(one === other);
      },
    ),
    { numRuns: 1_000 },
  );
});

it('counts as large what is worth a second look, whatever the decimals', () => {
  expect(['EUR', 'JPY', 'KWD', 'CNY'].map(largeFrom)).toEqual([100_000, 100_000, 1_000_000, 100_000]);
});
