import type { Order } from '../../shared/order.ts';
import { isPayable } from '../../shared/order.ts';
import { shortReference } from '../../shared/reference.ts';
import { Age } from '../ui/Age.tsx';
import { AmountText } from '../ui/AmountText.tsx';
import { StatusPill } from '../ui/StatusPill.tsx';
import { TimeLeft } from '../ui/TimeLeft.tsx';
import styles from './OrderHead.module.css';

/** Reference, amount, status, time left, and how old that knowledge is. */
export function OrderHead({ order }: { order: Order }) {
  const { amount, currency, expiresAt } = order;
  return (
    <div className={styles['head']}>
      <p className={styles['reference']} title={order.reference}>
        {shortReference(order.reference)}
      </p>
      <p className={styles['amount']}>
        <AmountText amount={amount} currency={currency} size="hero" />
      </p>
      <p className={styles['status']}>
        <StatusPill order={order} />
        <span className={styles['ages']}>
          {isPayable(order) && expiresAt !== null && (
            <>
              <TimeLeft expiresAt={expiresAt} />
              {' · '}
            </>
          )}
          <Age order={order} />
        </span>
      </p>
    </div>
  );
}
