import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import { linkToShow, payAsCustomerUrl } from '../../shared/practice-link.ts';
import { useApi } from '../api-context.ts';
import { LinkRow } from '../code/LinkRow.tsx';
import { usePractice, useSettings } from '../connection/use-settings.ts';
import { ReadAloud } from '../share/ReadAloud.tsx';
import { ShareDialogButton } from '../share/ShareDialog.tsx';
import { Key } from '../ui/Key.tsx';
import { OrderHead } from './OrderHead.tsx';
import styles from './SentView.module.css';
import { sentWords } from './sent-words.ts';
import { Timeline } from './Timeline.tsx';
import { WaitingView } from './WaitingView.tsx';

/** An order that went to its customer: to whom, whether it is paid, and its code for who came in person. */
export function SentView({ order, onLeave }: { order: Order; onLeave: () => void }) {
  const { t } = useTranslation('counter');
  const { queries } = useApi();
  const { practice } = usePractice();
  const { settings } = useSettings();
  const [hasCode, setHasCode] = useState(false);
  const details = useQuery(queries.orders.details.queryOptions({ input: { id: order.id } }));
  if (hasCode) return <WaitingView order={order} isTimeUp={false} onLeave={onLeave} />;
  const link = linkToShow(order, practice);
  const customerUrl = payAsCustomerUrl(order, practice);
  const { title, text } = sentWords(
    order,
    { channel: details.data?.wish?.channel, country: settings.country },
    t,
  );
  return (
    <div className={styles['stage']}>
      <OrderHead order={order} />
      <div className={styles['words']}>
        <h2>{title}</h2>
        <p>{order.status === 'refused' ? t('sent.refused') : text}</p>
      </div>
      <ReadAloud order={order} />
      {link !== null && <LinkRow link={link} />}
      <Timeline order={order} />
      <div className={styles['actions']}>
        <Button variant="filled" rightSection={<Key>{t('key.escape')}</Key>} onClick={onLeave}>
          {t('next')}
        </Button>
        {link !== null && <Button onClick={() => setHasCode(true)}>{t('sent.showCode')}</Button>}
        {link !== null && <ShareDialogButton order={order} />}
        {customerUrl !== null && (
          <Button component="a" href={customerUrl} target="_blank" rel="noopener">
            {t('payAsCustomer')}
          </Button>
        )}
        <Button renderRoot={(props) => <Link to="/orders/$id" params={{ id: order.id }} {...props} />}>
          {t('seeOrder')}
        </Button>
      </div>
    </div>
  );
}
