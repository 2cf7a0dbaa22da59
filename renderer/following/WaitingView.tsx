import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../shared/money.ts';
import type { Order } from '../../shared/order.ts';
import { linkToShow, payAsCustomerUrl } from '../../shared/practice-link.ts';
import { shortReference } from '../../shared/reference.ts';
import { LinkRow } from '../code/LinkRow.tsx';
import { PracticeReach } from '../code/PracticeReach.tsx';
import { QrCode } from '../code/QrCode.tsx';
import { useQrSpace } from '../code/use-qr-space.ts';
import { useQrOnScreen } from '../connection/use-on-screen.ts';
import { usePractice } from '../connection/use-settings.ts';
import { useCustomerDisplay } from '../display/staff/use-customer-display.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { ShareDialogButton } from '../share/ShareDialog.tsx';
import { isLinkOnly } from '../ui/has-link.ts';
import { Key } from '../ui/Key.tsx';
import { OrderHead } from './OrderHead.tsx';
import { Timeline } from './Timeline.tsx';
import styles from './WaitingView.module.css';

export interface WaitingViewProps {
  order: Order;
  /** The gateway takes no more payments for it, but has not said how it ended. */
  isTimeUp: boolean;
  onLeave: () => void;
}

/** The QR code and everything a cashier wants to know while the customer pays. */
export function WaitingView({ order, isTimeUp, onLeave }: WaitingViewProps) {
  const { t } = useTranslation('counter');
  const locale = useLocale();
  const practice = usePractice();
  const stage = useRef<HTMLDivElement>(null);
  const below = useRef<HTMLDivElement>(null);
  const availablePx = useQrSpace(stage, below);
  const link = linkToShow(order, practice.practice);
  const customerUrl = payAsCustomerUrl(order, practice.practice);
  useCustomerDisplay(order.id);
  useQrOnScreen(isTimeUp || link === null ? null : order.id);
  const name = t('code.name', {
    amount: formatMoney(order, locale),
    reference: shortReference(order.reference),
  });
  return (
    <div className={styles['stage']}>
      <div className={styles['head']}>
        <OrderHead order={order} />
        {order.status === 'refused' && <p className={styles['refused']}>{t('refusedAttempt')}</p>}
        {isLinkOnly(order) && (
          <p className={styles['linkOnly']}>
            {t('linkOnly')}{' '}
            <Link to="/orders/$id" params={{ id: order.id }}>
              {t('seeOrder')}
            </Link>
          </p>
        )}
      </div>
      <div className={styles['code']} ref={stage}>
        {isTimeUp || link === null ? (
          <p className={styles['over']}>{t('timeUp')}</p>
        ) : (
          availablePx > 0 && <QrCode link={link} name={name} availablePx={availablePx} />
        )}
        <div className={styles['below']} ref={below}>
          {order.mode === 'practice' && <PracticeReach {...practice} />}
          {link !== null && !isTimeUp && <LinkRow link={link} />}
        </div>
      </div>
      <div className={styles['timeline']}>
        <Timeline order={order} />
        {link !== null && !isTimeUp && <ShareDialogButton order={order} isBesideCode />}
      </div>
      <div className={styles['actions']}>
        {customerUrl !== null && !isTimeUp && (
          <Button component="a" href={customerUrl} target="_blank" rel="noopener">
            {t('payAsCustomer')}
          </Button>
        )}
        <Button variant="filled" rightSection={<Key>{t('key.escape')}</Key>} onClick={onLeave}>
          {t('next')}
        </Button>
      </div>
    </div>
  );
}
