import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import { useApi } from '../api-context.ts';
import styles from './Age.module.css';
import { staleMs, staleOnScreenMs } from './age.ts';
import { useAgeWords } from './use-age-words.ts';
import { useNow } from './use-now.ts';

export interface AgeProps {
  order: Pick<Order, 'status' | 'attention' | 'checkedAt' | 'createdAt' | 'expiresAt'>;
  /** The screen is about this one order, which is therefore asked about first. */
  isOnScreen?: boolean;
}

/** A timer, which no screen reader says anew each second. How old our knowledge of an order is: `checked 1 s ago`, amber `not checked for 40 s`. */
export function Age({ order, isOnScreen = false }: AgeProps) {
  const { t } = useTranslation();
  const words = useAgeWords();
  const now = useNow();
  const { onScreen } = useApi();
  const since = now - Date.parse(order.checkedAt ?? order.createdAt);
  const limitMs = isOnScreen
    ? staleOnScreenMs(order, { now, isAttended: onScreen.isAttended() })
    : staleMs(order, now);
  if (since > limitMs)
    return (
      <span role="timer" className={styles['stale']}>
        {t('notChecked', { age: words(since) })}
      </span>
    );
  if (!order.checkedAt) return <span>{t('notCheckedYet')}</span>;
  return <span role="timer">{t('checked', { age: words(since) })}</span>;
}
