import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import { shortReference } from '../../shared/reference.ts';
import { AmountText } from '../ui/AmountText.tsx';
import { StatusPill } from '../ui/StatusPill.tsx';
import { useFromNow } from '../ui/use-now.ts';
import { useTimes } from '../ui/use-times.ts';
import styles from './BoardTable.module.css';
import { CheckedCell } from './CheckedCell.tsx';

/** Orders as rows, newest first. The reference is a link that covers the whole row. */
export function BoardTable({ rows }: { rows: Order[] }) {
  const { t } = useTranslation('orders');
  return (
    <table className={styles['table']}>
      <thead className={styles['head']}>
        <tr>
          <th scope="col">{t('column.reference')}</th>
          <th scope="col" className={styles['right']}>
            {t('column.amount')}
          </th>
          <th scope="col">{t('column.status')}</th>
          <th scope="col" className={styles['way']}>
            {t('column.way')}
          </th>
          <th scope="col" className={styles['checked']}>
            {t('column.checked')}
          </th>
          <th scope="col" className={styles['right']}>
            {t('column.created')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((order) => (
          <Row key={order.id} order={order} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ order }: { order: Order }) {
  const { t } = useTranslation();
  const times = useTimes();
  const created = useFromNow((now) => times.short(order.createdAt, now));
  return (
    <tr className={styles['row']}>
      <th scope="row">
        <Link to="/orders/$id" params={{ id: order.id }} title={order.reference}>
          {shortReference(order.reference)}
        </Link>
      </th>
      <td className={styles['right']}>
        <AmountText amount={order.amount} currency={order.currency} />
      </td>
      <td>
        <StatusPill order={order} />
      </td>
      <td className={styles['way']}>{t(`channel.${order.channel.type}`)}</td>
      <td className={styles['checked']}>
        <CheckedCell order={order} />
      </td>
      <td className={styles['right']}>{created}</td>
    </tr>
  );
}
