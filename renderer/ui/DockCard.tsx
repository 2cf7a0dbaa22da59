import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import { shortReference } from '../../shared/reference.ts';
import { Age } from './Age.tsx';
import { AmountText } from './AmountText.tsx';
import styles from './Dock.module.css';
import { hasLink } from './has-link.ts';
import { StatusPill } from './StatusPill.tsx';
import { isWaiting } from './status-look.ts';
import { TimeLeft } from './TimeLeft.tsx';
import { useNow } from './use-now.ts';
import { useTimes } from './use-times.ts';

export interface DockCardProps {
  order: Order;
  isCurrent: boolean;
  onOpen?: (() => void) | undefined;
}

/** One order in the dock: what, how it stands, how much time, how old that knowledge is. */
export function DockCard({ order, isCurrent, onOpen }: DockCardProps) {
  const { t } = useTranslation();
  return (
    <DockLink order={order} isCurrent={isCurrent} className={styles['card']} onOpen={onOpen}>
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
    </DockLink>
  );
}

/** The same in one line, for a row of them. */
export function DockChip({ order, isCurrent }: DockCardProps) {
  return (
    <DockLink order={order} isCurrent={isCurrent} className={styles['chip']}>
      <AmountText amount={order.amount} currency={order.currency} size="row" />
      <StatusPill order={order} />
    </DockLink>
  );
}

interface DockLinkProps extends DockCardProps {
  className: string | undefined;
  children: ReactNode;
}

/** To the counter while it can be paid, else to its own page. */
function DockLink({ order, isCurrent, className, onOpen, children }: DockLinkProps) {
  const common = {
    className,
    onClick: onOpen,
    'data-dock-card': true,
    'data-current': isCurrent || undefined,
    'aria-current': isCurrent ? ('true' as const) : undefined,
  };
  if (hasLink(order))
    return (
      <Link to="/" search={{ order: order.id }} {...common}>
        {children}
      </Link>
    );
  return (
    <Link to="/orders/$id" params={{ id: order.id }} {...common}>
      {children}
    </Link>
  );
}

/** Time left while it can be paid, else when it was paid or made. */
function When({ order }: { order: Order }) {
  const times = useTimes();
  const now = useNow();
  if (hasLink(order) && order.expiresAt) return <TimeLeft expiresAt={order.expiresAt} />;
  return <span>{times.short(order.paidAt ?? order.createdAt, now)}</span>;
}
