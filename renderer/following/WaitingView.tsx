import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Maximize2 } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../shared/money.ts';
import type { Order } from '../../shared/order.ts';
import { linkToShow, payAsCustomerUrl } from '../../shared/practice-link.ts';
import { shortReference } from '../../shared/reference.ts';
import { useEnlarged } from '../code/enlarge.ts';
import { LargeCode } from '../code/LargeCode.tsx';
import { LinkRow } from '../code/LinkRow.tsx';
import { PracticeReach } from '../code/PracticeReach.tsx';
import { QrCode } from '../code/QrCode.tsx';
import { useQrSpace } from '../code/use-qr-space.ts';
import { useWakeLock } from '../code/use-wake-lock.ts';
import { useQrOnScreen } from '../connection/use-on-screen.ts';
import { usePractice } from '../connection/use-settings.ts';
import { useCustomerDisplay } from '../display/staff/use-customer-display.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { ShareDialogButton } from '../share/ShareDialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { isLinkOnly } from '../ui/has-link.ts';
import { Key } from '../ui/Key.tsx';
import { Coach } from './Coach.tsx';
import { EndButton } from './EndButton.tsx';
import { MoreTimeButton } from './MoreTimeButton.tsx';
import { OrderHead } from './OrderHead.tsx';
import { Timeline } from './Timeline.tsx';
import { useOrderActs } from './use-order-acts.ts';
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
  const practice = usePractice();
  const acts = useOrderActs(order);
  const link = isTimeUp ? null : linkToShow(order, practice.practice);
  useCustomerDisplay(order.id);
  useQrOnScreen(link === null ? null : order.id);
  useWakeLock(link !== null);
  const [isLarge, setIsLarge] = useEnlarged(link !== null);
  return (
    <div className={styles['stage']}>
      <CodeColumn order={order} link={link} practice={practice} onEnlarge={() => setIsLarge(true)} />
      <div className={styles['head']}>
        <OrderHead order={order} beside={!isTimeUp && <MoreTimeButton acts={acts} />} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also for who has only keys */}
      <section className={styles['story']} tabIndex={0} aria-label={t('timeline')}>
        <ErrorNote error={acts.error} />
        {order.status === 'refused' && <Coach order={order} />}
        {isLinkOnly(order) && (
          <p className={styles['linkOnly']}>
            {t('linkOnly')}{' '}
            <Link to="/orders/$id" params={{ id: order.id }}>
              {t('seeOrder')}
            </Link>
          </p>
        )}
        <Timeline order={order} />
      </section>
      <div className={styles['actions']}>
        {link !== null && <ShareDialogButton order={order} isBesideCode />}
        <Button variant="filled" rightSection={<Key>{t('key.escape')}</Key>} onClick={onLeave}>
          {t('next')}
        </Button>
        <span className={styles['end']}>
          <EndButton order={order} acts={acts} />
        </span>
      </div>
      {isLarge && link !== null && <LargeCode order={order} link={link} onClose={() => setIsLarge(false)} />}
    </div>
  );
}

interface CodeColumnProps {
  order: Order;
  /** `null` when nobody can pay with it any more. */
  link: string | null;
  practice: ReturnType<typeof usePractice>;
  onEnlarge: () => void;
}

/** The code as large as the window allows, and under it what helps when no camera reads it. */
function CodeColumn({ order, link, practice, onEnlarge }: CodeColumnProps) {
  const { t } = useTranslation('counter');
  const locale = useLocale();
  const column = useRef<HTMLDivElement>(null);
  const below = useRef<HTMLDivElement>(null);
  const availablePx = useQrSpace(column, below);
  const words = { amount: formatMoney(order, locale), reference: shortReference(order.reference) };
  const customerUrl = link === null ? null : payAsCustomerUrl(order, practice.practice);
  return (
    <div className={styles['code']} ref={column}>
      <div className={styles['picture']}>
        {link === null ? (
          <p className={styles['over']}>{t('timeUp')}</p>
        ) : (
          availablePx > 0 && (
            <QrCode key={link} link={link} name={t('code.name', words)} availablePx={availablePx} />
          )
        )}
      </div>
      <div className={styles['below']} ref={below}>
        {order.mode === 'practice' && (
          <div className={styles['practice']}>
            <PracticeReach {...practice} />
            {customerUrl !== null && (
              <a href={customerUrl} target="_blank" rel="noopener">
                {t('payAsCustomer')}
              </a>
            )}
          </div>
        )}
        {link !== null && (
          <LinkRow link={link}>
            <Button
              leftSection={<Maximize2 aria-hidden size={18} />}
              rightSection={<Key>F</Key>}
              aria-haspopup="dialog"
              onClick={onEnlarge}
            >
              {t('large.open')}
            </Button>
          </LinkRow>
        )}
      </div>
    </div>
  );
}
