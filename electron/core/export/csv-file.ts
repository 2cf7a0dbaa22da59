import type { ChainHead } from '../register/chain-head.ts';
import { csvLine } from './csv.ts';
import { csvCells, csvHeader } from './csv-columns.ts';
import type { ExportFile } from './export-file.ts';
import { isoTime } from './exported-order.ts';

/** Without it a spreadsheet reads UTF-8 as something else. */
const byteOrderMark = '\uFEFF';

export function csvFile(head: ChainHead | null): ExportFile {
  const chainHead = head && `${head.number} ${head.hash} ${isoTime(head.at)}`;
  return {
    head: () => `${byteOrderMark}${csvLine(csvHeader)}`,
    orders: (orders, isLast) =>
      orders
        .map((order, index) =>
          csvLine(csvCells(order, isLast && index === orders.length - 1 ? chainHead : null)),
        )
        .join(''),
    end: () => '',
  };
}
