import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayTotals } from '../../shared/contract/day.ts';
import type { Mode, Order } from '../../shared/order.ts';
import { shortReference } from '../../shared/reference.ts';
import { AmountText } from '../ui/AmountText.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { StatusPill } from '../ui/StatusPill.tsx';
import { useFromNow } from '../ui/use-now.ts';
import { useTimes } from '../ui/use-times.ts';
import styles from './DayOrders.module.css';
import type { Days } from './day-span.ts';
import { useUnpaid } from './use-day.ts';

export interface DayOrdersProps extends Pick<DayTotals, 'attention'> {
  days: Days;
  mode: Mode;
}

/** What is left to do about the day: orders that need a person, and those that nobody paid. */
export function DayOrders({ days, mode, attention }: DayOrdersProps) {
  const { t } = useTranslation('day');
  const { data: unpaid, error } = useUnpaid({ days, mode });
  return (
    <div className={styles['lists']}>
      <List
        title={t('attention.title', { count: attention.count })}
        orders={attention.newest}
        none={t('attention.none')}
      >
        {attention.count > attention.newest.length && (
          <Link to="/orders" search={{ status: 'check', range: 'all' }}>
            {t('attention.all')}
          </Link>
        )}
      </List>
      <ErrorNote error={error} />
      {unpaid && (
        <List title={t('unpaid.title')} orders={unpaid.items} none={t('unpaid.none')}>
          {unpaid.nextCursor !== null && (
            <Link to="/orders" search={{ range: 'all' }}>
              {t('unpaid.all')}
            </Link>
          )}
        </List>
      )}
    </div>
  );
}

interface ListProps {
  title: string;
  none: string;
  orders: readonly Order[];
  /** The way to those that are not here. */
  children: React.ReactNode;
}

function List({ title, none, orders, children }: ListProps) {
  const id = useId();
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {orders.length === 0 && <p className={styles['none']}>{none}</p>}
      <ul>
        {orders.map((order) => (
          <Row key={order.id} order={order} />
        ))}
      </ul>
      {children}
    </section>
  );
}

function Row({ order }: { order: Order }) {
  const times = useTimes();
  const made = useFromNow((now) => times.short(order.createdAt, now));
  return (
    <li className={styles['row']}>
      <Link to="/orders/$id" params={{ id: order.id }} title={order.reference}>
        {shortReference(order.reference)}
      </Link>
      <StatusPill order={order} />
      <span className={styles['made']}>{made}</span>
      <AmountText amount={order.amount} currency={order.currency} />
    </li>
  );
}
