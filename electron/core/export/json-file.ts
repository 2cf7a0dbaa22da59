import type { ChainHead } from '../register/chain-head.ts';
import type { ExportFile, ExportWish } from './export-file.ts';
import { isoTime } from './exported-order.ts';

interface Facts {
  version: string;
  registerId: string;
  madeAt: number;
  head: ChainHead | null;
  wish: Omit<ExportWish, 'format'>;
}

/**
 * One JSON object: what it is, then `orders`, an order a line, then `end`. The end repeats the head and says
 * `complete`, so that a file that was cut shows.
 */
export function jsonFile({ version, registerId, madeAt, head, wish }: Facts): ExportFile {
  const chainHead = head && { ...head, at: isoTime(head.at) };
  const { mode = null, from, to, ...others } = wish.filter;
  const filters = { mode, from: isoTime(from ?? null), to: isoTime(to ?? null), ...others };
  const facts = {
    format: 'comptoir-orders-1',
    version,
    registerId,
    madeAt: isoTime(madeAt),
    chainHead,
    filters,
    ...(wish.ids && { picked: wish.ids.length }),
  };
  let isFirst = true;
  return {
    head: () => `${JSON.stringify(facts).slice(0, -1)},"orders":[`,
    orders: (orders) => {
      const text = orders.map((order) => JSON.stringify(order)).join(',\n');
      const before = isFirst ? '\n' : ',\n';
      isFirst = false;
      return `${before}${text}`;
    },
    end: (orders) => `\n],"end":${JSON.stringify({ complete: true, orders, chainHead })}}\n`,
  };
}
