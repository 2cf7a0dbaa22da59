import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AmountEntry,
  type AmountKey,
  amountOf,
  backspace,
  emptyEntry,
  entryOf,
  ghostDecimals,
  pressKey,
} from '../../../renderer/amount/amount-entry.ts';
import { readPastedAmount } from '../../../renderer/amount/pasted-amount.ts';
import { currencyCodes, decimalsOf } from '../../../shared/currencies.ts';
import { formatMoney, maxAmount, toDecimalString } from '../../../shared/money.ts';

/** `1 2 , 5` → the entry after these keys; comma and point are the same key. */
function typed(keys: string, decimals = 2): AmountEntry {
  return keys
    .split(' ')
    .filter((key) => key !== '')
    .map((key) => (key === ',' || key === '.' ? 'separator' : (key as AmountKey)))
    .reduce(pressKey, emptyEntry(decimals));
}

describe('typing an amount', () => {
  it.each([
    ['', 0],
    ['1', 1],
    ['1 2', 12],
    ['1 2 5', 125],
    ['1 2 5 0', 1250],
    ['1 2 , 5', 1250],
    ['1 2 . 5 0', 1250],
    ['1 2 ,', 1200],
    [', 5', 50],
    ['0 , 0 5', 5],
    ['1 00', 100],
    ['1 2 , 00', 1200],
    ['0 0 7', 7],
    ['00', 0],
  ])('reads %s as %i cents', (keys, cents) => {
    const entry = typed(keys);
    expect(amountOf(entry)).toBe(cents);
    expect(entry.refused).toBeNull();
  });

  it.each([
    ['1 , 2 3 4', 2, 'too-many-decimals', 123],
    ['1 , 5 00', 2, 'too-many-decimals', 150],
    ['1 , 5 ,', 2, 'second-separator', 150],
    ['1 2 , ,', 2, 'second-separator', 1200],
    ['1 2 3 4 5 6 7 8 9 0 1 2 3', 2, 'too-long', 123456789012],
    ['1 2 3 4 5 6 7 8 9 0 1 00', 2, 'too-long', 12345678901],
    ['1 2 3 4 5 6 7 8 9 0 1 ,', 2, 'too-long', 12345678901],
    ['1 2 3 4 5 6 7 8 9 0 ,', 3, 'too-long', 1234567890],
    ['1 2 ,', 0, 'no-decimals', 12],
    ['1 , 2 3', 1, 'too-many-decimals', 12],
  ])('refuses the last key of %s with %i decimals: %s', (keys, decimals, reason, amount) => {
    const entry = typed(keys, decimals);
    expect(entry.refused).toBe(reason);
    expect(amountOf(entry)).toBe(amount);
  });

  it('goes on after a refusal, which the next key takes away', () => {
    const entry = pressKey(backspace(typed('1 , 2 3 4')), '9');
    expect(amountOf(entry)).toBe(129);
    expect(entry.refused).toBeNull();
  });

  it('keeps typing whole francs when the separator means nothing', () => {
    expect(amountOf(typed('1 2 , 5', 0))).toBe(125);
  });

  it('undoes exactly the last key with Backspace', () => {
    expect(amountOf(backspace(typed('1 2 ,')))).toBe(12);
    expect(amountOf(backspace(typed('1 2 00')))).toBe(12);
    expect(amountOf(backspace(typed('1 2 , 5')))).toBe(1200);
    expect(amountOf(backspace(emptyEntry(2)))).toBe(0);
  });

  it('draws the decimals that nobody typed yet fainter', () => {
    expect(ghostDecimals(emptyEntry(2))).toBe(2);
    expect(ghostDecimals(typed('1 2'))).toBe(0);
    expect(ghostDecimals(typed('1 2 ,'))).toBe(2);
    expect(ghostDecimals(typed('1 2 , 5'))).toBe(1);
  });
});

const anyKey = fc.constantFrom<AmountKey>(
  '0',
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '7',
  '8',
  '9',
  '00',
  'separator',
);
const anyEntry = fc
  .tuple(fc.array(anyKey, { maxLength: 20 }), fc.integer({ min: 0, max: 4 }))
  .map(([keys, decimals]) => keys.reduce(pressKey, emptyEntry(decimals)));

describe('any keys at all', () => {
  it('never make more than 12 digits, a fraction of a cent or a loss of precision', () => {
    fc.assert(
      fc.property(anyEntry, (entry) => {
        expect(Number.isSafeInteger(amountOf(entry))).toBe(true);
        expect(amountOf(entry)).toBeLessThanOrEqual(maxAmount);
      }),
    );
  });

  it('are undone one by one, and a refused one changes nothing', () => {
    fc.assert(
      fc.property(anyEntry, anyKey, (entry, key) => {
        const next = pressKey(entry, key);
        const before = { ...entry, refused: null };
        if (next.refused !== null) expect(next).toEqual({ ...before, refused: next.refused });
        else if (next.keys.length > entry.keys.length) expect(backspace(next)).toEqual(before);
        else expect(next).toEqual(before);
      }),
    );
  });
});

describe.each(currencyCodes)('%s', (currency) => {
  const decimals = decimalsOf(currency) ?? Number.NaN;
  const amounts = fc.oneof(
    fc.integer({ min: 1, max: maxAmount }),
    fc.integer({ min: 1, max: 99_999 }),
    fc.constant(maxAmount),
  );
  const anyLocale = fc.constantFrom('en-GB', 'en-US', 'fr-FR', 'fr-CH', 'fr-CA');

  it('is typed cents first, or with a separator, as the same amount', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(amountOf(entryOf(amount, decimals))).toBe(amount);
        const written = [...toDecimalString({ amount, currency })].join(' ');
        expect(amountOf(typed(written, decimals))).toBe(amount);
      }),
      { numRuns: 12 },
    );
  });

  it('is read back as it is drawn', () => {
    fc.assert(
      fc.property(amounts, anyLocale, (amount, locale) => {
        const drawn = formatMoney({ amount, currency }, locale);
        const read = readPastedAmount(drawn, currency, locale);
        const readings = read.kind === 'one' ? [read.amount] : read.kind === 'ask' ? read.readings : [];
        expect(readings, drawn).toContain(amount);
        const digits = drawn.replace(/\D/g, '').replace(/^0+/, '');
        expect(digits).toBe(String(amount));
      }),
      { numRuns: 12 },
    );
  });
});
