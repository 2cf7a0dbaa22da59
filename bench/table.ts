import { percentilesOf } from './percentiles.ts';
import type { Measured } from './row.ts';

const heads = ['what', 'n', 'min', 'p50', 'p95', 'max', 'target p95', ''];

/** The figures in ms, one line each, targets beside them. */
export function tableOf(measured: readonly Measured[]): string {
  const rows = [heads, ...measured.map(cellsOf)];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) =>
    row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
  return rows.map((row) => line(row).join('  ').trimEnd()).join('\n');
}

function cellsOf({ what, samplesMs, targetP95Ms }: Measured): string[] {
  const { count, min, p50, p95, max } = percentilesOf(samplesMs);
  const target = targetP95Ms === undefined ? ['', ''] : [`≤ ${targetP95Ms} ms`, verdict(p95, targetP95Ms)];
  return [what, String(count), ...[min, p50, p95, max].map(inWords), ...target];
}

export const verdict = (p95: number, targetP95Ms: number) => (p95 <= targetP95Ms ? 'met' : 'missed');

/** Three figures that count, as people read them. */
function inWords(ms: number): string {
  return ms < 100 ? ms.toPrecision(3) : Math.round(ms).toString();
}
