import { useTranslation } from 'react-i18next';
import { useConnection, useGatewayNow } from '../connection/use-connection.ts';
import { useWaitingOrders } from '../connection/use-order-lists.ts';
import { staleAfterMs } from '../ui/age.ts';
import { useAgeWords } from '../ui/use-age-words.ts';
import { useNow } from '../ui/use-now.ts';
import styles from './ConnectionBadge.module.css';
import { freshness } from './freshness.ts';

/** A dot and a word: how old all we know is. */
export function ConnectionBadge() {
  const { t } = useTranslation();
  const words = useAgeWords();
  const connection = useConnection();
  const now = useNow();
  const gatewayNow = useGatewayNow();
  const youngest = useWaitingOrders()?.[0];
  const { say, isWarning, ageMs } = freshness({
    connection,
    // The time of the last check is the gateway's: a wrong clock here makes no knowledge old.
    now: gatewayNow,
    monotonicNow: performance.now(),
    staleAfterMs: youngest ? staleAfterMs(youngest.createdAt, now) : Number.POSITIVE_INFINITY,
  });
  return (
    <p className={styles['badge']} data-warning={isWarning || undefined} data-say={say}>
      <span className={styles['dot']} aria-hidden />
      <span role="timer">{t(`connection.${say}`, { age: words(ageMs) })}</span>
    </p>
  );
}
