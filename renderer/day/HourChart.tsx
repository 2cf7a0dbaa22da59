import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../shared/money.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { AmountText } from '../ui/AmountText.tsx';
import type { Bar, Bars } from './day-figures.ts';
import styles from './HourChart.module.css';
import { hourName } from './hour-name.ts';

/** Confirmed payments by the hour: bars to look at, and the same as a table for who reads rather. */
export function HourChart({ currency, bars, highest }: Bars) {
  const { t } = useTranslation('day');
  const locale = useLocale();
  const id = useId();
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <h3 id={id}>{t('hours.title', { currency })}</h3>
      <div className={styles['chart']} aria-hidden>
        {bars.map((bar) => (
          <div key={bar.hour} className={styles['column']} title={words(bar)}>
            {bar.amount === highest && highest > 0 && (
              <span className={styles['value']}>{formatMoney({ amount: bar.amount, currency }, locale)}</span>
            )}
            <div
              className={styles['bar']}
              style={{ height: `calc(${share(bar)} * (100% - var(--words)))` }}
            />
            <span className={styles['hour']}>{bar.hour}</span>
          </div>
        ))}
      </div>
      <details className={styles['details']}>
        <summary>{t('hours.table')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('column.hour')}</th>
              <th scope="col">{t('column.count')}</th>
              <th scope="col">{t('column.amount')}</th>
            </tr>
          </thead>
          <tbody>
            {bars
              .filter(({ count }) => count > 0)
              .map(({ hour, count, amount }) => (
                <tr key={hour}>
                  <th scope="row">{hourName(hour, locale)}</th>
                  <td>{count}</td>
                  <td>
                    <AmountText amount={amount} currency={currency} />
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </section>
  );

  function words({ hour, count, amount }: Bar): string {
    const money = formatMoney({ amount, currency }, locale);
    return `${hourName(hour, locale)} · ${t('payments', { count })} · ${money}`;
  }

  /** Of the height; what came in at all is seen, however little it is beside the rest. */
  function share({ amount }: Bar): number {
    return amount === 0 ? 0 : Math.max(0.015, amount / highest);
  }
}
