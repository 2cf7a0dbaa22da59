import { percentilesOf } from './percentiles.ts';
import type { Figure, Measured, Timed } from './row.ts';

const timedHeads = ['what', 'n', 'min', 'p50', 'p95', 'max', 'target p95', ''];
const figureHeads = ['what', 'figure', 'target', ''];

/** Times in ms first, then what was counted or weighed; one line each, targets beside them. */
export function tableOf(measured: readonly Measured[]): string {
  const timed = measured.filter((one) => 'samplesMs' in one);
  const figures = measured.filter((one) => 'figure' in one);
  const tables = [
    ...(timed.length === 0 ? [] : [aligned([timedHeads, ...timed.map(timedCells)])]),
    ...(figures.length === 0 ? [] : [aligned([figureHeads, ...figures.map(figureCells)])]),
  ];
  return tables.join('\n\n');
}

function aligned(rows: string[][]): string {
  const columns = rows[0] ?? [];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) =>
    row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
  return rows.map((row) => line(row).join('  ').trimEnd()).join('\n');
}

function timedCells({ what, samplesMs, targetP95Ms }: Timed): string[] {
  const { count, min, p50, p95, max } = percentilesOf(samplesMs);
  const wanted = targetP95Ms === undefined ? '' : `≤ ${targetP95Ms} ms`;
  return [what, String(count), ...[min, p50, p95, max].map(inWords), wanted, verdict(p95, targetP95Ms) ?? ''];
}

function figureCells({ what, figure, unit, target }: Figure): string[] {
  const wanted = target === undefined ? '' : `≤ ${target} ${unit}`;
  return [what, `${inWords(figure)} ${unit}`, wanted, verdict(figure, target) ?? ''];
}

/** Of a p95 or a figure; `undefined` where nothing is wanted. */
export function verdict(measured: number, target: number | undefined): 'met' | 'missed' | undefined {
  if (target === undefined) return undefined;
  return measured <= target ? 'met' : 'missed';
}

/** Three figures that count, as people read them; whole numbers as they are. */
function inWords(figure: number): string {
  if (Number.isInteger(figure)) return String(figure);
  return figure < 100 ? figure.toPrecision(3) : Math.round(figure).toString();
}
