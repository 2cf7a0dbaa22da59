import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import { useTimes } from '../ui/use-times.ts';
import styles from './OrderFacts.module.css';

/** What is known of an order, as pairs of name and value. */
export function OrderFacts({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  const { t: frame } = useTranslation();
  const times = useTimes();
  const time = (iso: string | null) => (iso ? times.full(iso) : null);
  return (
    <dl className={styles['facts']}>
      <Fact name={t('view.reference')}>{order.reference}</Fact>
      <Fact name={t('view.mode')}>{t(`mode.${order.mode}`)}</Fact>
      <Fact name={t('view.way')}>{frame(`channel.${order.channel.type}`)}</Fact>
      <Fact name={t('view.created')}>{time(order.createdAt)}</Fact>
      <Fact name={t('view.expires')}>{time(order.expiresAt)}</Fact>
      <Fact name={t('view.paid')}>
        {order.paidAt && t('view.confirmed', { time: times.full(order.paidAt) })}
      </Fact>
      <Fact name={t('view.checked')}>{time(order.checkedAt) ?? t('view.never')}</Fact>
      <Fact name={t('view.paymentOrderId')}>{order.paymentOrderId}</Fact>
      <Fact name={t('view.link')}>{order.paymentUrl}</Fact>
    </dl>
  );
}

/** Nothing known, nothing shown. */
function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
