import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import { useGatewayNow } from '../connection/use-connection.ts';
import { useCustomerDisplay } from '../display/staff/use-customer-display.ts';
import { LinkView } from '../share/LinkView.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { Key } from '../ui/Key.tsx';
import styles from './OrderView.module.css';
import { panelOf } from './order-panel.ts';
import { PaidView } from './PaidView.tsx';
import { SentView } from './SentView.tsx';
import { WaitingView } from './WaitingView.tsx';
import { WordsView } from './WordsView.tsx';

export interface OrderViewProps {
  /** `undefined` while it is read. */
  order: Order | undefined;
  /** Staff hand its link over themselves. */
  asLink: boolean;
  error: unknown;
  onLeave: () => void;
  /** A new form with the amount of an order that came to nothing. */
  onAgain: (order: Order) => void;
}

/** One order at the counter, as its status wants it shown. */
export function OrderView({ order, asLink, error, onLeave, onAgain }: OrderViewProps) {
  const gatewayNow = useGatewayNow();
  const panel = order && panelOf(order, gatewayNow);
  // What went to a customer elsewhere is not for the one who stands here.
  const isElsewhere = panel === 'sent' || (panel === 'code' && asLink);
  useCustomerDisplay(order === undefined || isElsewhere ? null : order.id);
  if (order === undefined || panel === undefined) return <Unread error={error} onLeave={onLeave} />;
  switch (panel) {
    case 'paid':
      return <PaidView order={order} onLeave={onLeave} />;
    case 'sent':
      return <SentView key={order.id} order={order} onLeave={onLeave} />;
    case 'code':
      if (asLink) return <LinkView key={order.id} order={order} onLeave={onLeave} />;
      return <WaitingView order={order} isTimeUp={false} onLeave={onLeave} />;
    case 'time-up':
      return <WaitingView order={order} isTimeUp onLeave={onLeave} />;
    case 'check':
    case 'words':
      return <WordsView order={order} onLeave={onLeave} onAgain={onAgain} />;
  }
}

function Unread({ error, onLeave }: Pick<OrderViewProps, 'error' | 'onLeave'>) {
  const { t } = useTranslation('counter');
  return (
    <div className={styles['unread']}>
      {error ? <ErrorNote error={error} /> : <p>{t('loading')}</p>}
      <Button variant="filled" rightSection={<Key>{t('key.escape')}</Key>} onClick={onLeave}>
        {t('next')}
      </Button>
    </div>
  );
}
