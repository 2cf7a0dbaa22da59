import { Button } from '@mantine/core';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import { shortReference } from '../../shared/reference.ts';
import { HeroAmount } from '../amount/HeroAmount.tsx';
import { OrderModeMark } from '../frame/OrderModeMark.tsx';
import { PrintButton } from '../print/PrintButton.tsx';
import { Key } from '../ui/Key.tsx';
import { useTimes } from '../ui/use-times.ts';
import styles from './PaidView.module.css';
import { lastDigits } from './paid-facts.ts';

/** The moment that counts. Shown only for an order that is surely paid, until a key or a touch. */
export function PaidView({ order, onLeave }: { order: Order; onLeave: () => void }) {
  const { t } = useTranslation('counter');
  const times = useTimes();
  const { transaction, collection } = order;
  const isPart = collection !== undefined && collection.paid < collection.of;
  const facts = [
    shortReference(order.reference),
    [transaction?.brand, lastDigits(transaction?.pan)].filter(Boolean).join(' '),
    transaction?.authorisation ? t('paid.authorisation', { number: transaction.authorisation }) : '',
  ];
  return (
    <div className={styles['paid']} data-paid>
      <OrderModeMark order={order} />
      <span className={styles['tick']}>
        <Check aria-hidden size={72} strokeWidth={3} />
      </span>
      <h2 className={styles['title']}>{t('paid.title')}</h2>
      {isPart && (
        <p className={styles['part']}>{t('paid.part', { paid: collection.paid, of: collection.of })}</p>
      )}
      <HeroAmount amount={order.amount} currency={order.currency} maxPx={84} />
      <p>{facts.filter((fact) => fact !== '').join(' · ')}</p>
      {order.paidAt !== null && (
        <p className={styles['confirmed']}>{t('paid.confirmed', { time: times.clock(order.paidAt) })}</p>
      )}
      <div className={styles['actions']}>
        <Button variant="filled" rightSection={<Key>{t('key.enter')}</Key>} onClick={onLeave}>
          {t('paid.next')}
        </Button>
        <PrintButton order={order} />
      </div>
    </div>
  );
}
