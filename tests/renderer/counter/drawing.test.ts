import fc from 'fast-check';
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { emptyEntry, entryOf, pressKey } from '../../../renderer/amount/amount-entry.ts';
import { amountParts, separatorIn } from '../../../renderer/amount/amount-parts.ts';
import { quietModules } from '../../../renderer/code/qr-layout.ts';
import { qrModules } from '../../../renderer/code/qr-modules.ts';
import { currencyCodes, decimalsOf } from '../../../shared/currencies.ts';
import { formatMoney } from '../../../shared/money.ts';

/** The pixels of a code at 8 px a module, quiet zone inside. */
function pixels(link: string): { data: Uint8ClampedArray; side: number } {
  const { size, isDark } = qrModules(link);
  const side = (size + 2 * quietModules) * 8;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const [row, column] = [Math.floor(y / 8) - quietModules, Math.floor(x / 8) - quietModules];
      const isInside = row >= 0 && column >= 0 && row < size && column < size;
      if (isInside && isDark(row, column)) data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return { data, side };
}

describe('the code of a link', () => {
  it.each([
    'https://secure.payzen.eu/t/qst8v8hg',
    'http://127.0.0.1:41234/t/abcdefgh',
    `https://x.y/${'a'.repeat(90)}`,
  ])('is read back as %s', (link) => {
    const { data, side } = pixels(link);
    expect(jsQR(data, side, side)?.data).toBe(link);
  });
});

describe('an amount being typed', () => {
  const draw = (entry: Parameters<typeof amountParts>[0], currency = 'EUR') =>
    amountParts(entry, currency, 'fr-FR').map(({ kind, text }) => `${kind}:${text}`);

  it('is all ghost before the first key, and its decimals until they are typed', () => {
    expect(draw(emptyEntry(2)).filter((part) => part.startsWith('typed'))).toEqual([]);
    const twelve = ['1', '2', 'separator', '5'] as const;
    const typed = twelve.reduce(pressKey, emptyEntry(2));
    expect(draw(typed)).toContain('ghost:0');
    expect(draw(typed)).toContain('typed:5');
  });

  it('is drawn whole, every piece in its place, in every currency', () => {
    const amounts = fc.integer({ min: 0, max: 10 ** 12 - 1 });
    fc.assert(
      fc.property(fc.constantFrom(...currencyCodes), amounts, (currency, amount) => {
        const entry = entryOf(amount, decimalsOf(currency) ?? 0);
        const parts = amountParts(entry, currency, 'fr-FR');
        expect(parts.map(({ text }) => text).join('')).toBe(formatMoney({ amount, currency }, 'fr-FR'));
        expect(new Set(parts.map(({ place }) => place)).size).toBe(parts.length);
      }),
    );
  });

  it('shows the decimal mark of the language on its key', () => {
    expect([separatorIn('fr-FR'), separatorIn('en-GB'), separatorIn('de-CH')]).toEqual([',', '.', '.']);
  });
});
