import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../shared/money.ts';
import type { Order } from '../../shared/order.ts';
import { shortReference } from '../../shared/reference.ts';
import { useAlarms } from '../connection/use-order-lists.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { ModeMark } from '../shops/ModeMark.tsx';
import { Age } from '../ui/Age.tsx';
import { AmountText } from '../ui/AmountText.tsx';
import styles from './AlarmStrip.module.css';
import { alarmWord } from './alarm-word.ts';

const shownAtOnce = 2;

/** Orders of every mode whose money needs a person, on every screen until a person has handled them. */
export function AlarmStrip() {
  const { t } = useTranslation();
  const alarms = useAlarms() ?? [];
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? alarms : alarms.slice(0, shownAtOnce);
  const hidden = alarms.length - shownAtOnce;
  return (
    <>
      <Announcement alarms={alarms} />
      {alarms.length > 0 && (
        <section className={styles['strip']} aria-label={t('alarm.label')}>
          <p className={styles['title']}>
            <TriangleAlert aria-hidden size={20} />
            <strong>{t('alarm.title', { count: alarms.length })}</strong>
          </p>
          <ul className={styles['alarms']}>
            {shown.map((order) => (
              <Alarm key={order.id} order={order} />
            ))}
          </ul>
          {hidden > 0 && (
            <button
              type="button"
              className={styles['more']}
              aria-expanded={isWhole}
              onClick={() => setIsWhole(!isWhole)}
            >
              {isWhole ? t('alarm.less') : t('alarm.more', { count: hidden })}
            </button>
          )}
        </section>
      )}
    </>
  );
}

function Alarm({ order }: { order: Order }) {
  const { t } = useTranslation();
  const word = alarmWord(order);
  return (
    <li>
      <Link to="/orders/$id" params={{ id: order.id }} className={styles['alarm']}>
        <ModeMark mode={order.mode} />
        <AmountText amount={order.amount} currency={order.currency} />
        <span className={styles['reference']}>{shortReference(order.reference)}</span>
        {word && <span>{t(`alarm.code.${word}`)}</span>}
        <span className={styles['age']}>
          <Age order={order} />
        </span>
      </Link>
    </li>
  );
}

/** Heard at once, and again only when there is another one. */
function Announcement({ alarms }: { alarms: readonly Order[] }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const [newest] = alarms;
  if (!newest) return null;
  return (
    <VisuallyHidden>
      <div role="alert">
        {t('alarm.announce', {
          count: alarms.length,
          amount: formatMoney(newest, locale),
          reference: shortReference(newest.reference),
        })}
      </div>
    </VisuallyHidden>
  );
}
