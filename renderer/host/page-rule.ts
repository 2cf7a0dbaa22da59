import type { Paper } from './printer.ts';

const mmPerPx = 25.4 / 96;
/** What a cutter needs below the last line, and what rounding may take. */
const footMm = 4;

const rollMm = { '80mm': 80, '58mm': 58 } as const;

export interface SheetSize {
  widthMm: number;
  heightMm: number;
}

/**
 * The size of a sheet so high (CSS pixels). A roll is cut where the sheet ends; it is never wider than long, or a
 * printer would turn it.
 */
export function sheetSize(paper: Paper, heightPx: number): SheetSize {
  if (paper === 'a4') return { widthMm: 210, heightMm: 297 };
  const widthMm = rollMm[paper];
  return { widthMm, heightMm: Math.max(widthMm + 1, Math.ceil(heightPx * mmPerPx) + footMm) };
}

/** The page for a sheet. Without a margin of the page a browser adds no lines of its own: the sheet has its margins itself. */
export function pageRule(paper: Paper, heightPx: number): string {
  if (paper === 'a4') return '@page { size: A4 portrait; margin: 0; }';
  const { widthMm, heightMm } = sheetSize(paper, heightPx);
  return `@page { size: ${widthMm}mm ${heightMm}mm; margin: 0; }`;
}
