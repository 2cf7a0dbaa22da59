import { describe, expect, it } from 'vitest';
import { quietModules } from '../../../renderer/code/qr-layout.ts';
import { qrModules } from '../../../renderer/code/qr-modules.ts';
import { pageRule } from '../../../renderer/host/page-rule.ts';
import { qrSizeOn } from '../../../renderer/print/qr-size.ts';

/** Of the longest link that a ticket is made of, and of a short one. */
const sizes = ['https://secure.example.com/t/abcdefgh', `https://secure.example.com/t/${'a'.repeat(60)}`].map(
  (link) => qrModules(link).size,
);

describe('the code on paper', () => {
  it.each(sizes)('of %i modules is at least 4 cm on 80 mm, without its quiet zone', (modules) => {
    expect(qrSizeOn('80mm', modules).moduleMm * modules).toBeGreaterThanOrEqual(40);
  });

  it.each(['80mm', '58mm', 'a4'] as const)(
    'stays within what a printer of %s reaches, in whole dots',
    (paper) => {
      const reach = { '80mm': 72, '58mm': 48, a4: 190 }[paper];
      for (const modules of sizes) {
        const { moduleMm, sideMm } = qrSizeOn(paper, modules);
        expect(sideMm).toBeLessThanOrEqual(reach);
        expect(sideMm).toBe(moduleMm * (modules + 2 * quietModules));
        expect(Number.isInteger(moduleMm * 8)).toBe(true);
        // Three dots of a ticket printer, below which paper that is not flat cannot be read.
        expect(moduleMm).toBeGreaterThanOrEqual(0.375);
      }
    },
  );
});

describe('the page', () => {
  it('of a roll is as long as its sheet, and never wider than long', () => {
    expect(pageRule('80mm', 480)).toBe('@page { size: 80mm 131mm; margin: 0; }');
    expect(pageRule('58mm', 480)).toBe('@page { size: 58mm 131mm; margin: 0; }');
    expect(pageRule('80mm', 10)).toBe('@page { size: 80mm 81mm; margin: 0; }');
  });

  it('of A4 is A4, however long the sheet', () => {
    expect(pageRule('a4', 9_999)).toBe('@page { size: A4 portrait; margin: 0; }');
  });
});
