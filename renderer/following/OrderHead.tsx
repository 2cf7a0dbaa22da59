import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import { shortReference } from '../../shared/reference.ts';
import { HeroAmount } from '../amount/HeroAmount.tsx';
import { OrderModeMark } from '../frame/OrderModeMark.tsx';
import { Age } from '../ui/Age.tsx';
import { hasLink } from '../ui/has-link.ts';
import { StatusPill } from '../ui/StatusPill.tsx';
import { TimeLeft } from '../ui/TimeLeft.tsx';
import styles from './OrderHead.module.css';

export interface OrderHeadProps {
  order: Order;
  /** Stands beside the time that is left. */
  beside?: ReactNode;
}

/** Mode, reference, amount, status, what it means for the goods, time left, and how old that knowledge is. */
export function OrderHead({ order, beside }: OrderHeadProps) {
  const { t } = useTranslation('counter');
  const { amount, currency, expiresAt } = order;
  return (
    <div>
      <div className={styles['top']}>
        <OrderModeMark order={order} />
        <p className={styles['reference']} title={order.reference}>
          {shortReference(order.reference)}
        </p>
      </div>
      <HeroAmount amount={amount} currency={currency} maxPx={60} />
      <p className={styles['status']}>
        <StatusPill order={order} />
        {hasLink(order) && <strong className={styles['goods']}>{t('notPaidYet')}</strong>}
      </p>
      <p className={styles['ages']}>
        {hasLink(order) && expiresAt !== null && (
          <>
            <TimeLeft expiresAt={expiresAt} />
            {beside}
            <span aria-hidden>·</span>
          </>
        )}
        <Age order={order} isOnScreen />
      </p>
    </div>
  );
}
