import type { DayTotals, Sum } from '../../shared/contract/day.ts';
import { toDecimalString } from '../../shared/money.ts';

export interface CsvSubject {
  totals: DayTotals;
  /** Names in the first lines, so that the file says what it is of. */
  mode: string;
  first: string;
  last: string;
  /** How numbers are written where this locale is spoken decides what parts the columns. */
  locale: string;
}

/** Without it a spreadsheet reads UTF-8 as something else. */
const byteOrderMark = '\uFEFF';

/**
 * A span's totals for a spreadsheet: one line a figure, with the same columns throughout. Where a comma is the
 * decimal sign, a semicolon parts the columns, as spreadsheets there expect.
 */
export function dayCsv({ totals, mode, first, last, locale }: CsvSubject): string {
  const hasComma = new Intl.NumberFormat(locale).format(0.5).includes(',');
  const separator = hasComma ? ';' : ',';
  const decimal = (sum: Sum) => {
    const text = toDecimalString(sum);
    return hasComma ? text.replace('.', ',') : text;
  };
  const line = (cells: (string | number)[]) => `${cells.join(separator)}\r\n`;
  const rows = figures(totals).map(({ figure, of, sum }) =>
    line([mode, first, last, figure, of, sum.currency, sum.count, decimal(sum)]),
  );
  const head = line(['mode', 'from', 'to', 'figure', 'of', 'currency', 'count', 'amount']);
  return `${byteOrderMark}${head}${rows.join('')}`;
}

interface Figure {
  figure: string;
  of: string;
  sum: Sum;
}

function figures({ confirmed, doubtful, made }: DayTotals): Figure[] {
  return [
    ...confirmed.sums.map((sum) => ({ figure: 'confirmed', of: 'all', sum })),
    ...confirmed.promised.map((sum) => ({ figure: 'confirmed', of: 'more of it to come', sum })),
    ...confirmed.ways.map((sum) => ({ figure: 'confirmed by way', of: sum.way, sum })),
    ...confirmed.hours
      .toSorted((a, b) => a.hour - b.hour)
      .map((sum) => ({ figure: 'confirmed by hour', of: String(sum.hour).padStart(2, '0'), sum })),
    ...doubtful.map((sum) => ({ figure: 'said to be paid and not counted', of: sum.kind, sum })),
    ...made.kinds.map((sum) => ({ figure: 'orders made by status', of: sum.kind, sum })),
    ...made.ways.map((sum) => ({ figure: 'orders made by way', of: sum.way, sum })),
  ];
}
