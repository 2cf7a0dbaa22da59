import { Button } from '@mantine/core';
import { ExternalLink, TriangleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order, Transaction } from '../../shared/order.ts';
import type { Handling } from '../../shared/order-doubt.ts';
import { backOfficeOf } from '../../shared/platforms.ts';
import { useShops } from '../shops/use-shops.ts';
import styles from './Alarm.module.css';
import { HandleDialog } from './HandleDialog.tsx';
import { PaymentToLookUp, ReferenceToLookUp } from './PaymentToLookUp.tsx';

export interface AlarmPanelProps {
  order: Order;
  /** Of the order's details; `undefined` until they are read. */
  transactions: readonly Transaction[] | undefined;
}

/** Money that nobody expected: what to look up, where, and what staff say became of it. */
export function AlarmPanel({ order, transactions = [] }: AlarmPanelProps) {
  const { t } = useTranslation('doubt');
  const { t: frame } = useTranslation();
  const id = useId();
  const [how, setHow] = useState<Handling | null>(null);
  const payments = transactions.filter(({ operationType }) => operationType !== 'VERIFICATION');
  return (
    <section className={styles['panel']} aria-labelledby={id}>
      <h2 id={id} className={styles['title']}>
        <TriangleAlert aria-hidden size={20} />
        {t('alarm.title')}
      </h2>
      {order.attention && <p>{frame(`attention.${order.attention.code}`)}</p>}
      <p>{t('alarm.todo')}</p>
      {payments.length > 0 ? (
        <ul className={styles['payments']} aria-label={t('alarm.payments')}>
          {payments.map((payment) => (
            <PaymentToLookUp key={payment.uuid} payment={payment} />
          ))}
        </ul>
      ) : (
        <p>{t('alarm.none')}</p>
      )}
      <ReferenceToLookUp reference={order.reference} />
      <BackOffice order={order} />
      <div className={styles['actions']}>
        <Button aria-haspopup="dialog" onClick={() => setHow('refunded')}>
          {t('alarm.refunded')}
        </Button>
        <Button aria-haspopup="dialog" onClick={() => setHow('kept')}>
          {t('alarm.kept')}
        </Button>
      </div>
      {how !== null && <HandleDialog order={order} how={how} onClose={() => setHow(null)} />}
    </section>
  );
}

/** Where refunds are made: a link where we know the platform's address, else the words alone. */
function BackOffice({ order: { mode } }: { order: Order }) {
  const { t } = useTranslation('doubt');
  const { shops } = useShops();
  if (mode === 'practice') return <p>{t('alarm.practice')}</p>;
  const address = backOfficeOf(shops?.[mode]?.platform);
  if (address === undefined) return <p>{t('alarm.yourBackOffice')}</p>;
  return (
    <p>
      <Button
        component="a"
        href={address}
        target="_blank"
        rel="noopener noreferrer"
        leftSection={<ExternalLink aria-hidden size={18} />}
      >
        {t('alarm.backOffice')}
      </Button>
    </p>
  );
}
