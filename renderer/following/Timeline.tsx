import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import { useOrderEvents } from '../connection/use-order.ts';
import { statusLook } from '../ui/status-look.ts';
import { useTimes } from '../ui/use-times.ts';
import styles from './Timeline.module.css';
import { timelineOf } from './timeline.ts';

/** What happened to the order so far, live, the present in bold. */
export function Timeline({ order }: { order: Order }) {
  const { t } = useTranslation('counter');
  const times = useTimes();
  const { data: events = [] } = useOrderEvents(order.id);
  return (
    <ol className={styles['timeline']} aria-label={t('timeline')}>
      {timelineOf(events, order).map(({ id, word, at, isCurrent }) => (
        <li
          key={id}
          className={styles['line']}
          data-tone={isCurrent ? statusLook(order).tone : undefined}
          aria-current={isCurrent ? 'step' : undefined}
        >
          <span>{t(`line.${word}`)}</span>
          {at !== null && <time dateTime={at}>{times.clock(at)}</time>}
        </li>
      ))}
    </ol>
  );
}
