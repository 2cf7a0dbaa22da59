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
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { Key } from '../ui/Key.tsx';
import { Coach } from './Coach.tsx';
import { EndButton } from './EndButton.tsx';
import { MoreTimeButton } from './MoreTimeButton.tsx';
import { OrderHead } from './OrderHead.tsx';
import styles from './SentView.module.css';
import { sentWords } from './sent-words.ts';
import { Timeline } from './Timeline.tsx';
import { useOrderActs } from './use-order-acts.ts';
import { WaitingView } from './WaitingView.tsx';

export interface SentViewProps {
  order: Order;
  onLeave: () => void;
}

/** An order that went to its customer: to whom, whether it is paid, and its code for who came in person. */
export function SentView({ order, onLeave }: SentViewProps) {
  const [hasCode, setHasCode] = useState(false);
  if (hasCode) return <WaitingView order={order} isTimeUp={false} onLeave={onLeave} />;
  return <Sent order={order} onShowCode={() => setHasCode(true)} onLeave={onLeave} />;
}

interface SentProps {
  order: Order;
  onShowCode: () => void;
  onLeave: () => void;
}

function Sent({ order, onShowCode, onLeave }: SentProps) {
  const { t } = useTranslation('counter');
  const { queries } = useApi();
  const { practice } = usePractice();
  const { settings } = useSettings();
  const acts = useOrderActs(order);
  const details = useQuery(queries.orders.details.queryOptions({ input: { id: order.id } }));
  const link = linkToShow(order, practice);
  const customerUrl = payAsCustomerUrl(order, practice);
  const sent = { channel: details.data?.wish?.channel, country: settings.country };
  const { title, text } = sentWords(order, sent, t);
  return (
    <div className={styles['stage']}>
      <OrderHead order={order} beside={<MoreTimeButton acts={acts} />} />
      <div className={styles['words']}>
        <h2>{title}</h2>
        <p>{order.status === 'refused' ? t('sent.refused') : text}</p>
      </div>
      {order.status === 'refused' ? <Coach order={order} /> : <ReadAloud order={order} />}
      <ErrorNote error={acts.error} />
      {link !== null && <LinkRow link={link} />}
      <div className={styles['next']}>
        <Button variant="filled" rightSection={<Key>{t('key.escape')}</Key>} onClick={onLeave}>
          {t('next')}
        </Button>
      </div>
      <div className={styles['actions']}>
        {link !== null && <Button onClick={onShowCode}>{t('sent.showCode')}</Button>}
        {link !== null && <ShareDialogButton order={order} />}
        {customerUrl !== null && (
          <Button component="a" href={customerUrl} target="_blank" rel="noopener">
            {t('payAsCustomer')}
          </Button>
        )}
        <EndButton order={order} acts={acts} />
        <Button renderRoot={(props) => <Link to="/orders/$id" params={{ id: order.id }} {...props} />}>
          {t('seeOrder')}
        </Button>
      </div>
      <Timeline order={order} />
    </div>
  );
}
