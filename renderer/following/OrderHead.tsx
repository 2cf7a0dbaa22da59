import type { Order } from '../../shared/order.ts';
import { shortReference } from '../../shared/reference.ts';
import { HeroAmount } from '../amount/HeroAmount.tsx';
import { OrderModeMark } from '../frame/OrderModeMark.tsx';
import { Age } from '../ui/Age.tsx';
import { hasLink } from '../ui/has-link.ts';
import { StatusPill } from '../ui/StatusPill.tsx';
import { TimeLeft } from '../ui/TimeLeft.tsx';
import styles from './OrderHead.module.css';

/** Mode, reference, amount, status, time left, and how old that knowledge is. */
export function OrderHead({ order }: { order: Order }) {
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
        <span className={styles['ages']}>
          {hasLink(order) && expiresAt !== null && (
            <>
              <TimeLeft expiresAt={expiresAt} />
              {' · '}
            </>
          )}
          <Age order={order} isOnScreen />
        </span>
      </p>
    </div>
  );
}
