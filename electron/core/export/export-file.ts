import type { Mode } from '../../../shared/order.ts';
import type { ExportedOrder } from './exported-order.ts';

export interface ExportWish {
  format: 'csv' | 'json';
  mode: Mode | undefined;
  /** Created at or after, and before, ms. */
  from: number | undefined;
  to: number | undefined;
}

/** How a format writes a file, piece by piece. */
export interface ExportFile {
  head(): string;
  orders(orders: readonly ExportedOrder[], isLast: boolean): string;
  end(orders: number): string;
}
