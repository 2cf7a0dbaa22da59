import type { Settings } from '../../shared/settings.ts';

/** Those to choose from, as they stand from left to right; how old our knowledge is stands on every board. */
export const choosableColumns = ['way', 'expires', 'paid', 'card', 'created'] as const;
export type ShownColumn = (typeof choosableColumns)[number];

/** Each in the place that it always has, whatever the order it was chosen in. */
export function shownColumns(chosen: Settings['boardColumns']): ShownColumn[] {
  return choosableColumns.filter((column) => chosen.includes(column));
}

/** Widths of the grid's columns, px: at least, and their share of what is left. */
const always = [
  { least: 44, share: 0 },
  { least: 120, share: 1 },
  { least: 116, share: 0.7 },
  { least: 208, share: 1.1 },
  { least: 156, share: 1 },
];
const chosenWidths: Record<ShownColumn, { least: number; share: number }> = {
  way: { least: 96, share: 0.7 },
  expires: { least: 124, share: 0.8 },
  paid: { least: 96, share: 0.6 },
  card: { least: 136, share: 0.9 },
  created: { least: 96, share: 0.6 },
};
const gap = 12;

/** For `grid-template-columns`, and the width under which the board scrolls sideways. */
export function columnTracks(columns: readonly ShownColumn[]): { tracks: string; least: number } {
  const all = [...always, ...columns.map((column) => chosenWidths[column])];
  return {
    tracks: all
      .map(({ least, share }) => (share === 0 ? `${least}px` : `minmax(${least}px, ${share}fr)`))
      .join(' '),
    least: all.reduce((sum, { least }) => sum + least + gap, gap),
  };
}
