import { useTranslation } from 'react-i18next';
import { isPayable, type Order } from '../../shared/order.ts';
import { TimeLeft } from '../ui/TimeLeft.tsx';
import { useFromNow } from '../ui/use-now.ts';
import { useTimes } from '../ui/use-times.ts';
import type { ShownColumn } from './board-columns.ts';

/** One fact of an order in its column; empty where there is nothing to say. */
export function BoardCell({ column, order }: { column: ShownColumn; order: Order }) {
  const { t } = useTranslation();
  switch (column) {
    case 'created':
      return <When iso={order.createdAt} />;
    case 'way':
      return t(`channel.${order.channel.type}`);
    case 'expires':
      return <Expires order={order} />;
    case 'paid':
      return order.paidAt === null ? null : <When iso={order.paidAt} />;
    case 'card':
      return <Card order={order} />;
  }
}

function When({ iso }: { iso: string }) {
  const times = useTimes();
  const text = useFromNow((now) => times.short(iso, now));
  return <time dateTime={iso}>{text}</time>;
}

/** What is left while it can be paid, else when that ended. */
function Expires({ order }: { order: Order }) {
  if (order.expiresAt === null) return null;
  return isPayable(order) ? <TimeLeft expiresAt={order.expiresAt} /> : <When iso={order.expiresAt} />;
}

function Card({ order: { transaction } }: { order: Order }) {
  if (!transaction) return null;
  return [transaction.brand, transaction.pan?.slice(-4)].filter(Boolean).join(' ···· ');
}
