import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import { AmountText } from '../ui/AmountText.tsx';
import { useAgeWords } from '../ui/use-age-words.ts';
import { useNow } from '../ui/use-now.ts';
import styles from './BoardFooter.module.css';
import { oldestCheck, totalsOf } from './board-rows.ts';

/** What the rows add up to, by currency; says so when older rows are not loaded. */
export function BoardFooter({ rows, isWhole }: { rows: Order[]; isWhole: boolean }) {
  const { t } = useTranslation('orders');
  const totals = totalsOf(rows);
  return (
    <section className={styles['footer']} aria-label={t('footer.label')}>
      <strong>{t(isWhole ? 'footer.orders' : 'footer.newest', { count: totals.orders })}</strong>
      <Sum name={t('footer.paid')} sums={totals.paid} />
      <Sum name={t('footer.waiting')} sums={totals.waiting} />
      <OldestCheck rows={rows} />
    </section>
  );
}

function Sum({ name, sums }: { name: string; sums: [string, number][] }) {
  if (sums.length === 0) return null;
  return (
    <span className={styles['sum']}>
      {name}
      {sums.map(([currency, amount]) => (
        <AmountText key={currency} amount={amount} currency={currency} />
      ))}
    </span>
  );
}

function OldestCheck({ rows }: { rows: Order[] }) {
  const { t } = useTranslation('orders');
  const words = useAgeWords();
  const now = useNow();
  const oldest = oldestCheck(rows);
  if (oldest === null) return null;
  return <span className={styles['checked']}>{t('footer.oldest', { age: words(now - oldest) })}</span>;
}
