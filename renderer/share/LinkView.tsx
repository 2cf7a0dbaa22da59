import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import { linkToShow, payAsCustomerUrl } from '../../shared/practice-link.ts';
import { usePractice } from '../connection/use-settings.ts';
import { Coach } from '../following/Coach.tsx';
import { OrderHead } from '../following/OrderHead.tsx';
import { Timeline } from '../following/Timeline.tsx';
import { WaitingView } from '../following/WaitingView.tsx';
import { Key } from '../ui/Key.tsx';
import styles from './LinkView.module.css';
import { SharePanel } from './SharePanel.tsx';

/** A link that staff hand over themselves: large enough to be read out, copied or sent by the shop's own means. */
export function LinkView({ order, onLeave }: { order: Order; onLeave: () => void }) {
  const { t } = useTranslation(['share', 'counter']);
  const { practice } = usePractice();
  const [hasCode, setHasCode] = useState(false);
  if (hasCode) return <WaitingView order={order} isTimeUp={false} onLeave={onLeave} />;
  const link = linkToShow(order, practice);
  const customerUrl = payAsCustomerUrl(order, practice);
  return (
    <div className={styles['stage']}>
      <OrderHead order={order} />
      {order.status === 'refused' && (
        <>
          <p className={styles['refused']}>{t('counter:refusedAttempt')}</p>
          <Coach order={order} />
        </>
      )}
      {link !== null && <p className={styles['link']}>{link}</p>}
      <SharePanel order={order} firstWay="copy" shownLink={link ?? undefined} />
      <Timeline order={order} />
      <div className={styles['actions']}>
        <Button rightSection={<Key>{t('counter:key.escape')}</Key>} onClick={onLeave}>
          {t('counter:next')}
        </Button>
        <Button onClick={() => setHasCode(true)}>{t('counter:sent.showCode')}</Button>
        {customerUrl !== null && (
          <Button component="a" href={customerUrl} target="_blank" rel="noopener">
            {t('counter:payAsCustomer')}
          </Button>
        )}
      </div>
    </div>
  );
}
