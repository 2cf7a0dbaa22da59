import type { ListFilter } from '../register/register.ts';
import type { ExportedOrder } from './exported-order.ts';

export interface ExportWish {
  format: 'csv' | 'json';
  /** Exactly these orders; otherwise what a list of `filter` holds. */
  ids: readonly string[] | undefined;
  filter: ListFilter;
}

/** How a format writes a file, piece by piece. */
export interface ExportFile {
  head(): string;
  orders(orders: readonly ExportedOrder[], isLast: boolean): string;
  end(orders: number): string;
}
