import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import { useOrderEvents } from '../connection/use-order.ts';
import styles from './Coach.module.css';
import { coachTopic, lastRefusal } from './coach.ts';

/** After a refused attempt: what it means, what to say to the customer, what to try. */
export function Coach({ order }: { order: Order }) {
  const { t } = useTranslation('coach');
  const { data: events = [] } = useOrderEvents(order.id);
  const refusal = lastRefusal(events);
  const topic = coachTopic(refusal);
  const codes = [refusal.errorCode, refusal.bankCode].filter((code) => code !== undefined);
  return (
    <section className={styles['coach']} aria-label={t('label')}>
      <p className={styles['what']}>{t(`topic.${topic}.what`)}</p>
      <p className={styles['say']}>{t('say', { words: t(`topic.${topic}.say`) })}</p>
      <p>{t(`topic.${topic}.next`)}</p>
      {codes.length > 0 && <p className={styles['code']}>{t('code', { code: codes.join(' · ') })}</p>}
    </section>
  );
}
