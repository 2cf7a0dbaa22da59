import { CloseButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../shared/money.ts';
import { isSurelyPaid, type Order } from '../../shared/order.ts';
import { shortReference } from '../../shared/reference.ts';
import { useMode } from '../connection/use-connection.ts';
import { useOrder } from '../connection/use-order.ts';
import { useLocale } from '../i18n/use-locale.ts';
import type { Banner } from '../news/banners.ts';
import { useBanners } from '../news/use-banners.ts';
import { ModeMark } from '../shops/ModeMark.tsx';
import { AmountText } from '../ui/AmountText.tsx';
import { hasLink } from '../ui/has-link.ts';
import { StatusPill } from '../ui/StatusPill.tsx';
import { statusLook } from '../ui/status-look.ts';
import { useTimes } from '../ui/use-times.ts';
import styles from './NewsBanner.module.css';

export interface NewsBannerProps {
  /** Of so many at most; the rest is a number. */
  most: number;
  /** In the dock, in the row that is the dock of a small window, or over a screen without one. */
  place: 'dock' | 'row' | 'corner';
}

/** News of orders that are not on screen: never over the keypad, never taking the focus. */
export function NewsBanner({ most, place }: NewsBannerProps) {
  const { t } = useTranslation();
  const { items, dismiss, dismissAll } = useBanners();
  if (items.length === 0) return null;
  const more = items.length - most;
  return (
    <section className={styles['news']} data-place={place} aria-label={t('news.label')}>
      <ul className={styles['list']}>
        {items.slice(0, most).map((banner) => (
          <One key={banner.order.id} banner={banner} onDismiss={() => dismiss(banner.order.id)} />
        ))}
      </ul>
      {more > 0 && (
        <p className={styles['more']}>
          <Link to="/orders">{t('news.more', { count: more })}</Link>
          <button type="button" onClick={dismissAll}>
            {t('news.dismissAll')}
          </button>
        </p>
      )}
    </section>
  );
}

function One({ banner, onDismiss }: { banner: Banner; onDismiss: () => void }) {
  const { t } = useTranslation();
  const times = useTimes();
  const mode = useMode();
  // As it is now: what was paid and is in doubt since then is green no more.
  const { data: order = banner.order } = useOrder(banner.order.id);
  const { tone } = statusLook(order);
  return (
    <li className={styles['one']} data-tone={tone}>
      <SeeLink order={order}>
        <span className={styles['line']}>
          <AmountText amount={order.amount} currency={order.currency} size="card" />
          <StatusPill order={order} />
        </span>
        <span className={styles['detail']}>
          {order.mode !== mode && <ModeMark mode={order.mode} />}
          <span>{shortReference(order.reference)}</span>
          <time dateTime={order.paidAt ?? banner.at}>{times.clock(order.paidAt ?? banner.at)}</time>
          <span className={styles['see']}>{t('news.see')}</span>
        </span>
      </SeeLink>
      <CloseButton
        size={44}
        iconSize={18}
        aria-label={t('news.dismiss', { reference: shortReference(order.reference) })}
        onClick={onDismiss}
      />
    </li>
  );
}

function SeeLink({ order, children }: { order: Order; children: ReactNode }) {
  const common = { className: styles['link'] };
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

/** The newest of them, said politely to ears. */
export function NewsAnnouncer() {
  const { t } = useTranslation(['frame', 'counter']);
  const locale = useLocale();
  const { items } = useBanners();
  const newest = items.reduce<Banner | undefined>(
    (latest, one) => (latest && latest.heardAt >= one.heardAt ? latest : one),
    undefined,
  );
  const order = newest?.order;
  return (
    <div role="status" className={styles['heard']}>
      {order &&
        t('counter:announce', {
          status: isSurelyPaid(order)
            ? t('status.paid')
            : t(`status.${statusLook(order).word}`, { ...order.collection }),
          amount: formatMoney(order, locale),
          reference: shortReference(order.reference),
        })}
    </div>
  );
}
