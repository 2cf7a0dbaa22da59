import type { Paper } from './printer.ts';

const mmPerPx = 25.4 / 96;
/** What a cutter needs below the last line, and what rounding may take. */
const footMm = 4;

const widthMm = { '80mm': 80, '58mm': 58 } as const;

/**
 * The size of the page for a sheet so high (CSS pixels). A roll is cut where the sheet ends; it is never wider
 * than long, or a printer would turn it. Without a margin of the page a browser adds no lines of its own: the
 * sheet has its margins itself.
 */
export function pageRule(paper: Paper, heightPx: number): string {
  if (paper === 'a4') return '@page { size: A4 portrait; margin: 0; }';
  const width = widthMm[paper];
  const height = Math.max(width + 1, Math.ceil(heightPx * mmPerPx) + footMm);
  return `@page { size: ${width}mm ${height}mm; margin: 0; }`;
}
