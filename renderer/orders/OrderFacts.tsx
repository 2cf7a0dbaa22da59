import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import { linkToShow } from '../../shared/practice-link.ts';
import { usePractice } from '../connection/use-settings.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { hasLink } from '../ui/has-link.ts';
import { useTimes } from '../ui/use-times.ts';
import styles from './OrderFacts.module.css';

/** What is known of an order, as pairs of name and value: what it is, its times, what the gateway calls it. */
export function OrderFacts({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  const { t: frame } = useTranslation();
  const times = useTimes();
  const time = (iso: string | null) => (iso ? times.full(iso) : null);
  return (
    <>
      <Group title={t('view.facts')}>
        <Fact name={t('view.reference')}>{order.reference}</Fact>
        <Fact name={t('view.way')}>{frame(`channel.${order.channel.type}`)}</Fact>
        <Fact name={t('view.mode')}>{t(`mode.${order.mode}`)}</Fact>
      </Group>
      <Group title={t('view.times')}>
        <Fact name={t('view.created')}>{time(order.createdAt)}</Fact>
        <Fact name={t('view.expires')}>{time(order.expiresAt)}</Fact>
        <Fact name={t('view.paid')}>
          {order.paidAt && t('view.confirmed', { time: times.full(order.paidAt) })}
        </Fact>
        <Fact name={t('view.checked')}>{time(order.checkedAt) ?? t('view.never')}</Fact>
      </Group>
      {(order.paymentOrderId || order.paymentUrl) && (
        <Group title={t('view.atGateway')}>
          <Fact name={t('view.paymentOrderId')}>{order.paymentOrderId}</Fact>
          <Fact name={t('view.link')}>{order.paymentUrl && <PaymentLink order={order} />}</Fact>
        </Group>
      )}
    </>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <h2>{title}</h2>
      <dl className={styles['facts']}>{children}</dl>
    </>
  );
}

/** Nothing known, nothing shown. */
function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** To be copied while it leads somewhere. */
function PaymentLink({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  const { practice } = usePractice();
  const link = linkToShow(order, practice);
  return (
    <>
      <p>{order.paymentUrl}</p>
      {hasLink(order) && link !== null && <CopyButton text={link} label={t('view.copyLink')} />}
    </>
  );
}
