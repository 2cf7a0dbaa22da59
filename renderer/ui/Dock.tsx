import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import { shortReference } from '../../shared/reference.ts';
import { useEndedOrders, useWaitingOrders } from '../connection/use-order-lists.ts';
import { Age } from './Age.tsx';
import { AmountText } from './AmountText.tsx';
import styles from './Dock.module.css';
import { justEnded } from './dock-order.ts';
import { hasLink } from './has-link.ts';
import { StatusPill } from './StatusPill.tsx';
import { isWaiting } from './status-look.ts';
import { TimeLeft } from './TimeLeft.tsx';
import { useNow } from './use-now.ts';
import { useTimes } from './use-times.ts';

/** What waits for a payment and what just ended, always at hand. `currentId` is the one on screen. */
export function Dock({ currentId }: { currentId: string | undefined }) {
  const { t } = useTranslation();
  const waiting = useWaitingOrders();
  const ended = useEndedOrders();
  return (
    <aside className={styles['dock']} aria-label={t('dock.label')}>
      <Section title={t('dock.waiting')} count={waiting?.length} empty={t('dock.nothingWaiting')}>
        {waiting?.map((order) => (
          <DockCard key={order.id} order={order} isCurrent={order.id === currentId} />
        ))}
      </Section>
      <Section title={t('dock.justNow')} empty={t('dock.nothingYet')}>
        {ended &&
          justEnded(ended).map((order) => <DockCard key={order.id} order={order} isCurrent={false} />)}
      </Section>
    </aside>
  );
}

interface SectionProps {
  title: string;
  count?: number | undefined;
  empty: string;
  children: ReactNode[] | undefined;
}

function Section({ title, count, empty, children }: SectionProps) {
  return (
    <section>
      <h2 className={styles['title']}>
        {title}
        {count ? <span>{count}</span> : null}
      </h2>
      {children?.length === 0 ? <p className={styles['empty']}>{empty}</p> : <ul>{children}</ul>}
    </section>
  );
}

function DockCard({ order, isCurrent }: { order: Order; isCurrent: boolean }) {
  const { t } = useTranslation();
  const card = (
    <>
      <span className={styles['line']}>
        <AmountText amount={order.amount} currency={order.currency} size="card" />
        <StatusPill order={order} />
      </span>
      <span className={styles['detail']}>
        <span className={styles['reference']}>
          {shortReference(order.reference)} · {t(`channel.${order.channel.type}`)}
        </span>
        <When order={order} />
      </span>
      {isWaiting(order) && (
        <span className={styles['detail']}>
          <Age order={order} />
        </span>
      )}
    </>
  );
  const common = { className: styles['card'], 'data-current': isCurrent || undefined };
  return (
    <li>
      {hasLink(order) ? (
        <Link to="/" search={{ order: order.id }} {...common}>
          {card}
        </Link>
      ) : (
        <Link to="/orders/$id" params={{ id: order.id }} {...common}>
          {card}
        </Link>
      )}
    </li>
  );
}

/** Time left while it can be paid, else when it was paid or made. */
function When({ order }: { order: Order }) {
  const times = useTimes();
  const now = useNow();
  if (hasLink(order) && order.expiresAt) return <TimeLeft expiresAt={order.expiresAt} />;
  return <span>{times.short(order.paidAt ?? order.createdAt, now)}</span>;
}
