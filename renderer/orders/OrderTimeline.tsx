import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../shared/money.ts';
import type { Order } from '../../shared/order.ts';
import type { OrderEvent } from '../../shared/order-event.ts';
import { shortReference } from '../../shared/reference.ts';
import { useOrder, useOrderEvents } from '../connection/use-order.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { statusLook } from '../ui/status-look.ts';
import { useTimes } from '../ui/use-times.ts';
import {
  detailWords,
  eventWords,
  evidenceWords,
  reasonWords,
  refusalWords,
  whoWords,
} from './event-words.ts';
import styles from './OrderTimeline.module.css';

/** What happened to an order, oldest first, when and by whom; the last one wears the status's colour. */
export function OrderTimeline({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  const { data: events, error } = useOrderEvents(order.id);
  if (!events) return <ErrorNote error={error} />;
  const tone = statusLook(order).tone;
  return (
    <>
      <ol aria-label={t('view.timeline')}>
        {events.map((event, index) => (
          <Entry
            key={event.number}
            event={event}
            currency={order.currency}
            tone={index === events.length - 1 ? tone : undefined}
          />
        ))}
      </ol>
      <Evidence events={events} />
    </>
  );
}

/** Out of the way, for the day somebody must ask the gateway's support about it. */
function Evidence({ events }: { events: OrderEvent[] }) {
  const { t } = useTranslation('orders');
  const times = useTimes();
  const lines = events.flatMap((event) => {
    const words = evidenceWords(event, t);
    return words === '' ? [] : [{ number: event.number, text: `${times.full(event.at)} · ${words}` }];
  });
  if (lines.length === 0) return null;
  return (
    <details className={styles['evidence']}>
      <summary>{t('view.evidence')}</summary>
      {lines.map(({ number, text }) => (
        <p key={number}>{text}</p>
      ))}
    </details>
  );
}

function Entry({ event, currency, tone }: { event: OrderEvent; currency: string; tone: string | undefined }) {
  const { t } = useTranslation('orders');
  const { t: frame } = useTranslation();
  const { t: errors } = useTranslation(['errors', 'codes']);
  const times = useTimes();
  const locale = useLocale();
  const refusal = refusalWords(event, t);
  const detail = detailWords(event, t, (amount) => formatMoney({ amount, currency }, locale));
  const attention = event.evidence.attention;
  const reason = reasonWords(event, errors);
  return (
    <li className={styles['entry']} data-tone={tone}>
      <div className={styles['words']}>
        <p className={styles['what']}>
          {eventWords(event, t)} {event.evidence.other && <OtherOrder id={event.evidence.other} />}
        </p>
        {attention && <p>{frame(`attention.${attention}`)}</p>}
        <p className={styles['detail']}>
          {[whoWords(event, t), detail, reason, refusal].filter(Boolean).join(' · ')}
        </p>
      </div>
      <time dateTime={event.at} title={times.full(event.at)}>
        {times.clock(event.at)}
      </time>
    </li>
  );
}

/** The order that this one was made after, or that asked for the same just before. */
function OtherOrder({ id }: { id: string }) {
  const { data: other } = useOrder(id);
  if (!other) return null;
  return (
    <Link to="/orders/$id" params={{ id }} className={styles['other']}>
      {shortReference(other.reference)}
    </Link>
  );
}
